// SPDX-License-Identifier: BSL-1.0
// How the fuzzer makes new definitions of those it has: most changes of single bytes only break the JSON, so half of them
// change its tree instead.
#include <boost/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace json = boost::json;

namespace {

using randomness = std::minstd_rand;

std::size_t pick(randomness& random, std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); }

void collect(json::value& value, std::vector<json::value*>& all) {
  all.push_back(&value);
  if (json::object* fields = value.if_object())
    for (auto& field : *fields) collect(field.value(), all);
  if (json::array* elements = value.if_array())
    for (json::value& element : *elements) collect(element, all);
}

std::vector<json::value*> all_of(json::value& root) {
  std::vector<json::value*> all;
  collect(root, all);
  return all;
}

json::value constant(randomness& random) {
  switch (pick(random, 10)) {
    case 0: return nullptr;
    case 1: return true;
    case 2: return 0;
    case 3: return -1;
    case 4: return 1e300;
    case 5: return 0.5;
    case 6: return "";
    case 7: return "$";
    case 8: return json::object{};
    default: return json::array{};
  }
}

/// A text with other bytes, which are still to be UTF-8: what is not is taken out.
std::string changed(std::string_view text) {
  std::string bytes(text.substr(0, 1000));
  const std::size_t size = bytes.size();
  bytes.resize(size + 20);
  bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), size, bytes.size()));
  std::erase_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '\0'; });
  return bytes;
}

/// One change somewhere in `root`; values and names are taken from `other`.
void change(json::value& root, json::value& other, randomness& random) {
  const std::vector<json::value*> places = all_of(root);
  const std::vector<json::value*> others = all_of(other);
  json::value& place = *places[pick(random, places.size())];
  const json::value taken = *others[pick(random, others.size())];
  json::object* fields = place.if_object();
  json::array* elements = place.if_array();

  switch (pick(random, 5)) {
    case 0: place = taken; return;
    case 1: place = constant(random); return;
    case 2:  // one goes
      if (fields != nullptr && !fields->empty()) fields->erase(std::next(fields->begin(), static_cast<std::ptrdiff_t>(pick(random, fields->size()))));
      if (elements != nullptr && !elements->empty()) elements->erase(std::next(elements->begin(), static_cast<std::ptrdiff_t>(pick(random, elements->size()))));
      break;
    case 3:  // one comes
      if (elements != nullptr) elements->push_back(taken);
      if (fields != nullptr && taken.is_object() && !taken.get_object().empty()) {
        const auto& from = taken.get_object();
        const auto& field = *std::next(from.begin(), static_cast<std::ptrdiff_t>(pick(random, from.size())));
        fields->insert_or_assign(field.key(), field.value());
      }
      break;
    default:  // one gets another name
      if (fields != nullptr && !fields->empty()) {
        const auto at = std::next(fields->begin(), static_cast<std::ptrdiff_t>(pick(random, fields->size())));
        std::string name = taken.is_string() ? std::string(taken.get_string()) : changed(at->key());
        json::value value = at->value();
        fields->erase(at);
        fields->insert_or_assign(name, std::move(value));
      }
  }
  if (place.is_string()) place = changed(place.get_string());
}

std::size_t write(const json::value& value, std::uint8_t* data, std::size_t most) {
  const std::string text = json::serialize(value);
  if (text.size() > most) return 0;
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

bool read(const std::uint8_t* data, std::size_t size, json::value& into) {
  json::error_code error;
  json::parse_options how;
  how.max_depth = 64;
  into = json::parse(std::string_view(reinterpret_cast<const char*>(data), size), error, {}, how);
  return !error;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  randomness random(seed);
  json::value root;
  if (pick(random, 2) == 0 && read(data, size, root)) {
    json::value same = root;
    for (std::size_t i = pick(random, 3) + 1; i > 0; --i) change(root, same, random);
    if (const std::size_t written = write(root, data, most); written != 0) return written;
  }
  return LLVMFuzzerMutate(data, size, most);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t one_size, const std::uint8_t* two, std::size_t two_size, std::uint8_t* out, std::size_t most, unsigned seed) {
  randomness random(seed);
  json::value root;
  json::value other;
  if (read(one, one_size, root) && read(two, two_size, other)) {
    for (std::size_t i = pick(random, 3) + 1; i > 0; --i) change(root, other, random);
    if (const std::size_t written = write(root, out, most); written != 0) return written;
  }
  const std::size_t kept = std::min(one_size, most);
  std::memcpy(out, one, kept);
  return LLVMFuzzerMutate(out, kept, most);
}
