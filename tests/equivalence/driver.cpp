// SPDX-License-Identifier: BSL-1.0
// Reads a question a line, in JSON, from the standard input and answers it on the standard output.
#include "driver.hpp"

#include "workflows/common.hpp"

#include <cstdio>
#include <iostream>
#include <stdexcept>

namespace equivalence {

namespace {

template <class... Errors>
void throw_declared(std::string_view name, const std::string& message) {
  static_cast<void>(((Errors::error_name == name ? throw Errors(message) : false), ...));
}

json scalar_in_json(const sw::detail::scalar& value) {
  using type = sw::detail::scalar::type;
  if (value.what == type::string) return text(value.string);
  if (value.what == type::number) return value.number;
  return value.boolean;
}

}  // namespace

void throw_error(std::string_view name, std::string message) {
  namespace errors = sw::errors;
  throw_declared<OutOfStock, CardDeclined, Busy, errors::timeout, errors::heartbeat_timeout, errors::permissions, errors::runtime,
                 errors::lambda_service, errors::lambda_aws, errors::lambda_sdk_client, errors::lambda_client_execution_timeout,
                 errors::lambda_too_many_requests, errors::lambda_unknown, errors::sandbox_timed_out>(name, message);
  throw sw::failure(std::string(name), std::move(message));
}

void throw_exception(std::string_view kind, const std::string& message) {
  if (kind == "runtime_error") throw std::runtime_error(message);
  if (kind == "logic_error") throw std::logic_error(message);
  if (kind == "exception") throw std::exception();
  if (kind == "inherited") throw SoldOut(message);
  if (kind == "Surprise") throw Surprise();
  throw 42;
}

object failed(const sw::error_output& error) { return {{"error", text(error.error)}, {"cause", text(error.cause)}}; }

std::map<std::string, std::unique_ptr<served>>& workflows() {
  static std::map<std::string, std::unique_ptr<served>> all;
  return all;
}

std::size_t type_table::add(const sw::detail::view& type) {
  const bool plain = type.size == 0 && type.base != nullptr;
  if (plain) {
    if (const auto found = known_.find(&*type.base); found != known_.end()) return found->second;
    known_[&*type.base] = types_.size();
  }
  const std::size_t number = types_.size();
  types_.emplace_back();
  types_[number] = describe(type);
  return number;
}

object type_table::describe(const sw::detail::view& type) {
  using sw::detail::kind;
  const sw::detail::schema* base = type.base != nullptr ? &*type.base : nullptr;
  const auto element = [&](std::string_view word) { return object{{"kind", text(word)}, {"of", add(*base->element)}}; };
  const auto scalars = [&] {
    array values;
    for (std::size_t i = 0; i < base->size; ++i) values.push_back(scalar_in_json(base->scalars[i]));
    return values;
  };
  switch (type.what()) {
    case kind::json: return {{"kind", "json"}};
    case kind::boolean: return {{"kind", "boolean"}};
    case kind::integer: return {{"kind", "integer"}, {"signed", base->is_signed}, {"bits", base->bits}};
    case kind::number: return {{"kind", "number"}};
    case kind::string: return {{"kind", "string"}};
    case kind::enumeration: {
      array names;
      for (std::size_t i = 0; i < base->size; ++i) names.push_back(text(base->names[i]));
      return {{"kind", "enumeration"}, {"names", std::move(names)}};
    }
    case kind::literal: return {{"kind", "literal"}, {"values", scalars()}};
    case kind::other_than: return {{"kind", "other_than"}, {"values", scalars()}};
    case kind::optional: return element("optional");
    case kind::nullable: return element("nullable");
    case kind::array: return element("array");
    case kind::map: return element("map");
    case kind::tuple: {
      array items;
      for (std::size_t i = 0; i < base->size; ++i) items.push_back(add(sw::detail::view_of(base->members[i].type)));
      return {{"kind", "tuple"}, {"items", std::move(items)}};
    }
    case kind::variant: {
      const sw::detail::tag_place place = sw::detail::find_tag(*base);
      array tag, alternatives, tags;
      for (std::size_t i = 0; i < place.size; ++i) tag.push_back(text(place.steps[i]));
      for (std::size_t i = 0; i < base->size; ++i) {
        alternatives.push_back(add(sw::detail::view_of(base->members[i].type, type)));
        tags.push_back(add(sw::detail::tag_schema(*base, place, i)));
      }
      return {{"kind", "variant"}, {"tag", std::move(tag)}, {"tags", std::move(tags)}, {"alternatives", std::move(alternatives)}};
    }
    default: {
      object members;
      sw::detail::each_member(type, [&](std::string_view name, const sw::detail::view& member) {
        members.emplace(name, add(member));
        return true;
      });
      return {{"kind", "object"}, {"members", std::move(members)}};
    }
  }
}

namespace {

object answer(const object& question) {
  const std::string_view op = text_in(question, "op");
  if (op == "workflows") {
    array names;
    for (const auto& [name, each] : workflows()) names.push_back(text(name));
    return {{"workflows", std::move(names)}};
  }
  served& workflow = *workflows().at(std::string(text_in(question, "workflow")));
  const auto script = [&] {
    const json* found = question.if_contains("script");
    return found == nullptr ? object() : found->as_object();
  };
  if (op == "describe") return workflow.describe();
  if (op == "run") return workflow.run(question.at("input"), script());
  if (op == "begin") return workflow.begin(script()), object();
  if (op == "call") return workflow.call(text_in(question, "state"), question.at("input"));
  if (op == "project") return workflow.project(text_in(question, "state"), question.at("output"));
  return {{"unknown", text(op)}};
}

}  // namespace
}  // namespace equivalence

int main() {
  using namespace equivalence;
  serve_all();
  std::string line;
  while (std::getline(std::cin, line)) {
    std::string reply;
    try {
      reply = sw::to_json_text(json(answer(sw::parse_json(line).as_object())));
    } catch (const std::exception& error) {
      reply = sw::to_json_text(json(object{{"refused", text(error.what())}}));
    }
    reply += '\n';
    std::fwrite(reply.data(), 1, reply.size(), stdout);
    std::fflush(stdout);
  }
}
