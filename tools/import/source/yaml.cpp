// SPDX-License-Identifier: BSL-1.0
// YAML: the events of yaml-cpp become JSON. Scalars that are not quoted follow the core schema of YAML 1.2, and the
// short tags of CloudFormation become what they stand for: !Ref X is {"Ref": "X"}, !Sub X is {"Fn::Sub": "X"}.
#include "source/whole.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <istream>
#include <optional>
#include <streambuf>
#include <utility>

namespace stepwise::importer {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// [-+]?[0-9]+
bool is_integer(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
bool is_fraction(std::string_view text) {
  const auto digits = [&] {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    text.remove_prefix(count);
    return count;
  };
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  std::size_t count = digits();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    count += digits();
  }
  if (count == 0) return false;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    return is_integer(text);
  }
  return text.empty();
}

/// What a scalar without quotes is by the core schema; nothing where it is a text.
std::optional<json::value> core_value(std::string_view text) {
  const auto is_one_of = [&](auto... words) { return ((text == words) || ...); };
  if (is_one_of("", "~", "null", "Null", "NULL")) return json::value(nullptr);
  if (is_one_of("true", "True", "TRUE")) return json::value(true);
  if (is_one_of("false", "False", "FALSE")) return json::value(false);

  const auto whole_number = [](std::string_view digits, int base) -> std::optional<json::value> {
    if (std::int64_t small = 0; std::from_chars(digits.data(), digits.data() + digits.size(), small, base) == std::from_chars_result{digits.data() + digits.size(), {}}) return json::value(small);
    if (std::uint64_t large = 0; std::from_chars(digits.data(), digits.data() + digits.size(), large, base) == std::from_chars_result{digits.data() + digits.size(), {}}) return json::value(large);
    return std::nullopt;
  };
  if (text.starts_with("0o") && text.size() > 2)
    if (auto number = whole_number(text.substr(2), 8)) return number;
  if (text.starts_with("0x") && text.size() > 2 && text[2] != '-')
    if (auto number = whole_number(text.substr(2), 16)) return number;
  if (!is_fraction(text)) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);
  if (is_integer(text))
    if (auto number = whole_number(text, 10)) return number;
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || !std::isfinite(number)) return std::nullopt;
  return json::value(number);
}

constexpr std::array<std::string_view, 22> functions_of_cloudformation{
    "And", "Base64", "Cidr", "Equals", "FindInMap", "ForEach", "GetAZs", "GetAtt", "GetStackOutput", "If", "ImportValue",
    "Join", "Length", "Not", "Or", "Select", "Split", "Sub", "ToJsonString", "Transform", "Ref", "Condition"};

/// The member that a tag stands for; empty where it stands for none.
std::string member_of_tag(std::string_view tag) {
  if (!tag.starts_with('!') || tag.size() == 1) return {};
  tag.remove_prefix(1);
  if (tag == "Ref" || tag == "Condition") return std::string(tag);
  if (std::find(functions_of_cloudformation.begin(), functions_of_cloudformation.end(), tag) == functions_of_cloudformation.end()) return {};
  return "Fn::" + std::string(tag);
}

constexpr std::string_view of_yaml = "tag:yaml.org,2002:";

class builder final : public YAML::EventHandler {
 public:
  builder(const std::string& file, std::string_view text, const line_map& lines) : file_(file), text_(text), lines_(lines) {}

  std::vector<whole> made;

  void OnDocumentStart(const YAML::Mark& mark) override {
    // Behind a bracket that closes nothing yaml-cpp finds empty documents without end.
    if (start_ == offset(mark)) refuse(mark, fmt::format("this is no YAML: {}", shown(text_.substr(std::min(offset(mark), text_.size())), 20)));
    start_ = offset(mark);
    now_ = {};
    book_.emplace(now_.places);
    anchors_.clear();
    pointer_.clear();
  }
  void OnDocumentEnd() override {
    if (!now_.root.is_null()) made.push_back(std::move(now_));
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (is_name_next()) refuse(mark, "a member without a name");
    begin_value(mark);
    end_value(nullptr, anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchors_.find(anchor);
    if (known == anchors_.end()) refuse(mark, "an alias within the value that it is to stand for");
    const anchored& meant = known->second;
    charge(mark, meant.size);
    if (is_name_next()) {
      if (!meant.value.is_string()) refuse(mark, "a name must be a text");
      return name(mark, std::string(meant.value.as_string()), false);
    }
    begin_value(mark);
    // What stands inside is to be found where it was written.
    const std::string inside = meant.pointer + '/';
    std::vector<std::pair<std::string, position>> copies;
    for (auto at = now_.places.lower_bound(inside); at != now_.places.end() && at->first.starts_with(inside); ++at)
      copies.emplace_back(pointer_ + at->first.substr(meant.pointer.size()), at->second);
    for (const auto& [pointer, where] : copies) {
      if (pointer.size() > max_pointer) refuse(mark, too_long_names());
      charge(mark, 4);
      book_->note(pointer, where);
    }
    if (levels_.size() + meant.depth > max_nesting) refuse(mark, fmt::format("values are nested more than {} deep", max_nesting));
    end_value(meant.value, 0, meant.depth);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    check_quotes(mark);
    if (is_name_next()) {
      if (anchor != 0) remember(anchor, json::value(value), mark, 0);
      return name(mark, value, tag == "?" && value == "<<");
    }
    begin_value(mark, tag);
    note_block(mark);
    json::value typed = scalar(mark, tag, value);
    if (tag == "!GetAtt")
      if (const auto dot = value.find('.'); dot != std::string::npos) typed = json::array{value.substr(0, dot), value.substr(dot + 1)};
    end_value(std::move(typed), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, json::array{}, "seq");
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, json::object{}, "map");
  }
  void OnMapEnd() override {
    merge(levels_.back());
    close();
  }

 private:
  /// An object or array that is not complete.
  struct level {
    json::value value;
    YAML::anchor_t anchor = 0;
    YAML::Mark mark;
    std::size_t depth = 0;  // of what is inside so far

    std::optional<std::string> name;  // of the member that comes
    bool is_merge = false;            // that member is <<
    std::map<std::string, std::size_t, std::less<>> names;
    std::vector<json::value> merged;
  };
  /// Where a value was begun: what to go back to when it has ended.
  struct begun {
    std::size_t pointer = 0;
    std::string function;  // the member that its tag stands for
  };
  struct anchored {
    json::value value;
    std::string pointer;
    std::size_t size = 0;
    std::size_t depth = 0;
  };

  // yaml-cpp lets a quoted text end with the file.
  void check_quotes(const YAML::Mark& mark) const {
    std::size_t at = offset(mark);
    const char quote = at < text_.size() ? text_[at] : ' ';
    if (quote != '"' && quote != '\'') return;
    for (++at; at < text_.size() && text_[at] != quote; ++at)
      if (quote == '"' && text_[at] == '\\') ++at;
    if (at >= text_.size()) refuse(mark, "the quote that is opened here is not closed");
  }

  [[noreturn]] void refuse(const YAML::Mark& mark, std::string what) const { throw unreadable{file_, where(mark), std::move(what)}; }
  static std::size_t offset(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }
  position where(const YAML::Mark& mark) const { return lines_.at(offset(mark)); }

  bool is_name_next() const { return !levels_.empty() && levels_.back().value.is_object() && !levels_.back().name; }

  void name(const YAML::Mark& mark, std::string text, bool is_merge) {
    level& in = levels_.back();
    const auto [known, is_new] = in.names.emplace(text, offset(mark));
    if (!is_new && !is_merge) {
      const position first = lines_.at(known->second);
      refuse(mark, fmt::format("the member \"{}\" is there twice; first in line {}, column {}", shown(text), first.line, first.column));
    }
    if (pointer_.size() + text.size() > max_pointer) refuse(mark, too_long_names());
    in.name = std::move(text);
    in.is_merge = is_merge;
    std::size_t above = pointer_.size();
    go_below(pointer_, *in.name);
    if (!is_merge) book_->note(pointer_, where(mark));
    pointer_.resize(above);
  }

  void begin_value(const YAML::Mark& mark, std::string_view tag = {}) {
    begun one{pointer_.size(), member_of_tag(tag)};
    if (levels_.empty()) {
      book_->note(pointer_, where(mark));
    } else if (const level& in = levels_.back(); in.name) {
      go_below(pointer_, *in.name);
    } else {
      go_below(pointer_, std::to_string(in.value.as_array().size()));
      book_->note(pointer_, where(mark));
    }
    if (!one.function.empty()) {
      if (levels_.size() + begun_.size() >= 2 * max_nesting) refuse(mark, "too many tags");
      go_below(pointer_, one.function);
    } else if (tag.starts_with('!') && tag.size() > 1) {
      refuse(mark, fmt::format("the tag {} is unknown; those of CloudFormation are known: !Ref, !Sub, !GetAtt, …", shown(tag)));
    }
    if (pointer_.size() > max_pointer) refuse(mark, too_long_names());
    begun_.push_back(std::move(one));
  }

  void end_value(json::value&& value, YAML::anchor_t anchor, std::size_t depth = 0) {
    begun one = std::move(begun_.back());
    begun_.pop_back();
    if (!one.function.empty()) {
      json::object call;
      call.emplace(one.function, std::move(value));
      value = std::move(call);
      ++depth;
      const auto slash = pointer_.rfind('/');
      pointer_.resize(slash);
    }
    if (anchor != 0) remember(anchor, value, YAML::Mark::null_mark(), depth);
    pointer_.resize(one.pointer);
    if (levels_.empty()) {
      now_.root = std::move(value);
      return;
    }
    level& in = levels_.back();
    in.depth = std::max(in.depth, depth + 1);
    if (!in.name) {
      in.value.as_array().push_back(std::move(value));
      return;
    }
    if (in.is_merge)
      in.merged.push_back(std::move(value));
    else
      in.value.as_object().emplace(*in.name, std::move(value));
    in.name.reset();
  }
  void end_value(const json::value& value, YAML::anchor_t anchor, std::size_t depth) { end_value(json::value(value), anchor, depth); }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, json::value&& empty, std::string_view kind) {
    if (is_name_next()) refuse(mark, "a name must be a text, and this is a list or a mapping");
    if (tag.starts_with(of_yaml) && std::string_view(tag).substr(of_yaml.size()) != kind) refuse(mark, fmt::format("the tag {} does not fit this value", shown(tag)));
    if (levels_.size() >= max_nesting) refuse(mark, fmt::format("values are nested more than {} deep", max_nesting));
    begin_value(mark, tag);
    level& in = levels_.emplace_back();
    in.value = std::move(empty);
    in.anchor = anchor;
    in.mark = mark;
  }

  void close() {
    level done = std::move(levels_.back());
    levels_.pop_back();
    end_value(std::move(done.value), done.anchor, done.depth);
  }

  /// << : what a mapping does not have itself, it has from those that are named here.
  void merge(level& in) {
    auto& into = in.value.as_object();
    const auto take = [&](const json::value& from) {
      if (!from.is_object()) refuse(in.mark, "the member << must be a mapping, or a list of mappings");
      for (const auto& [key, value] : from.as_object()) {
        if (into.contains(key)) continue;
        charge(in.mark, size_of(value));
        into.emplace(key, value);
      }
    };
    for (const json::value& from : in.merged) {
      if (!from.is_array()) {
        take(from);
        continue;
      }
      for (const json::value& one : from.as_array()) take(one);
    }
  }

  json::value scalar(const YAML::Mark& mark, const std::string& tag, const std::string& value) const {
    if (tag.starts_with(of_yaml)) {
      const std::string_view kind = std::string_view(tag).substr(of_yaml.size());
      if (kind == "str") return json::value(value);
      const auto typed = core_value(value);
      const bool fits = typed && (kind == "null" ? typed->is_null() : kind == "bool" ? typed->is_bool() : kind == "int" ? typed->is_int64() || typed->is_uint64() : kind == "float" && typed->is_number());
      if (!fits) refuse(mark, fmt::format("{} is none of the tag {}", shown(value), shown(tag)));
      return *typed;
    }
    if (tag != "?") return json::value(value);
    if (auto typed = core_value(value)) return *std::move(typed);
    if (is_fraction(value)) refuse(mark, fmt::format("the number {} is out of range", shown(value)));
    for (const std::string_view word : {".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF", ".nan", ".NaN", ".NAN"})
      if (value == word) refuse(mark, fmt::format("{} is no number of JSON", value));
    return json::value(value);
  }

  /// A text after | stands in the file line by line.
  void note_block(const YAML::Mark& mark) {
    std::size_t at = offset(mark);
    while (at < text_.size() && (text_[at] == '!' || text_[at] == '&')) {
      at = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
      at = std::min(text_.find_first_not_of(" \t", at), text_.size());
    }
    if (at >= text_.size() || text_[at] != '|') return;
    const std::size_t line = text_.find('\n', at);
    if (line == std::string_view::npos) return;
    const std::size_t first = text_.find_first_not_of(" \r\n", line);
    if (first == std::string_view::npos) return;
    const std::size_t begin = text_.rfind('\n', first) + 1;
    now_.blocks[pointer_] = {lines_.at(line + 1).line, first - begin};
  }

  static std::size_t size_of(const json::value& value) {
    std::size_t size = 1;
    if (value.is_string()) size += value.as_string().size();
    if (value.is_array())
      for (const auto& one : value.as_array()) size += size_of(one);
    if (value.is_object())
      for (const auto& [key, one] : value.as_object()) size += key.size() + size_of(one);
    return size;
  }

  void remember(YAML::anchor_t anchor, const json::value& value, const YAML::Mark& mark, std::size_t depth) {
    anchored one{value, pointer_, size_of(value), depth};
    charge(mark, one.size);
    anchors_.insert_or_assign(anchor, std::move(one));
  }

  /// A few lines of aliases of aliases can stand for more than any memory holds.
  void charge(const YAML::Mark& mark, std::size_t size) {
    if (size > left_) refuse(mark, "anchors and aliases make too much of this");
    left_ -= size;
  }

  const std::string& file_;
  std::string_view text_;
  const line_map& lines_;

  whole now_;
  std::optional<std::size_t> start_;  // of the document
  std::optional<place_book> book_;
  std::string pointer_;
  std::vector<level> levels_;
  std::vector<begun> begun_;
  std::map<YAML::anchor_t, anchored> anchors_;
  std::size_t left_ = 1'000'000;
};

/// A text as a stream, without a copy.
class view_buffer final : public std::streambuf {
 public:
  explicit view_buffer(std::string_view text) {
    auto* begin = const_cast<char*>(text.data());  // it is only read
    setg(begin, begin, begin + text.size());
  }
};

/// yaml-cpp takes some of these for the end of the text.
void refuse_control_characters(const std::string& file, std::string_view text, const line_map& lines) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (const auto c = static_cast<unsigned char>(text[i]); (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
      throw unreadable{file, lines.at(i), fmt::format("the control character U+{:04X}; YAML has none outside of \"…\", where it is written \\x{:02x}", static_cast<unsigned>(c), static_cast<unsigned>(c))};
}

}  // namespace

std::vector<whole> read_yaml(const std::string& file, std::string_view text) {
  const line_map lines(text);
  refuse_control_characters(file, text, lines);
  builder into(file, text, lines);
  try {
    view_buffer buffer(text);
    std::istream in(&buffer);
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(into)) {
    }
  } catch (const YAML::Exception& e) {
    const bool is_somewhere = e.mark.pos >= 0;
    throw unreadable{file, is_somewhere ? lines.at(static_cast<std::size_t>(e.mark.pos)) : position{}, "this is no YAML: " + e.msg};
  }
  if (into.made.empty()) throw unreadable{file, {}, "there is nothing in it; a definition is expected"};
  return std::move(into.made);
}

}  // namespace stepwise::importer
