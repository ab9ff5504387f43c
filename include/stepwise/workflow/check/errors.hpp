// SPDX-License-Identifier: BSL-1.0
// Checks of catchers and retriers: the errors can come, and each can fire.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// The error of a task that a name is a misspelling of, or nothing. A name may be right and resemble
/// none; one that is well known itself is none's misspelling.
constexpr std::string_view misspelling_of(const state_info& at, std::string_view name) {
  const bool calls_function = at.work == nullptr || at.work->integration == error_role::lambda;
  for (int slips = 0; slips <= slips_in(name); ++slips) {
    for (const error_label& each : at.raises)
      if (resembles(name, each.name.text, slips)) return each.name.text;
    if (at.nested != nullptr && !at.nested->is_distributed())
      for (const scope_info* const scope : at.nested->scopes)
        for (const std::string_view each : scope->errors)
          if (resembles(name, each, slips)) return each;
    for (const std::string_view each : well_known_errors)
      if (resembles(name, each, slips) && (calls_function || role_of(each) != error_role::lambda)) return each;
  }
  return {};
}

/// Whether a name begins with another, without regard of case.
constexpr bool starts_alike(std::string_view name, std::string_view start) {
  if (name.size() < start.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i)
    if (lowered(name[i]) != lowered(start[i])) return false;
  return true;
}

/// Whether an error is one of the service that a task calls: `DynamoDB.ConditionalCheckFailedException`.
constexpr bool is_of_service(const state_info& at, std::string_view name) {
  const service_work& work = *at.work->service;
  if (!work.error_service.empty()) return starts_alike(name, work.error_service) && name.substr(work.error_service.size()).starts_with('.');
  return !work.error_family.empty() && name.starts_with(work.error_family.substr(0, work.error_family.size() - 1));
}

/// The spelling that an error of the service has whose name was begun in another case, or nothing: "DynamoDB.".
constexpr std::string_view prefix_meant(const state_info& at, std::string_view name) {
  if (at.work == nullptr || at.work->service == nullptr) return {};
  const std::string_view family = at.work->service->error_family;
  if (family.size() < 2 || !starts_alike(name, family.substr(0, family.size() - 1))) return {};
  return family.substr(0, family.size() - 1);
}

constexpr bool has_heartbeat(const state_info& at) { return at.heartbeat_seconds != 0 || (at.paths != nullptr && at.paths->has_second()); }

/// Whether a task can fail with this reserved error. Those of Parallel, Map and HTTP cannot come from it,
/// and what the specification calls IntrinsicFailure and the like is reported as States.Runtime.
constexpr bool reserved_can_come(const state_info& at, std::string_view name) {
  if (name == "States.HeartbeatTimeout") return has_heartbeat(at);
  if (name == "States.QueryEvaluationError") return at.language == query_language::jsonata;
  if (name.starts_with("States.Http.")) return at.work != nullptr && at.work->service != nullptr && at.work->service->error_family.starts_with("States.Http.");
  return name == "States.Timeout" || name == "States.Permissions" || name == "States.DataLimitExceeded";
}

/// Whether an error is one of those that a name stands for: itself, `Lambda.*`, `*`.
constexpr bool stands_for(std::string_view name, std::string_view error) {
  if (!name.ends_with('*')) return name == error;
  name.remove_suffix(1);
  return error.starts_with(name);
}

/// Whether a Parallel or a Map can fail with this error: its branches or items can, or it does itself. The
/// errors of a distributed Map's executions do not reach it.
constexpr bool can_come_from_nested(const state_info& at, std::string_view name) {
  if (name == "States.DataLimitExceeded" || (name == "States.QueryEvaluationError" && at.language == query_language::jsonata)) return true;
  if (at.nested->is_distributed()) {
    const map_info& map = *at.nested->map;
    return name == "States.ExceedToleratedFailureThreshold" || (name == "States.ItemReaderFailed" && map.reader != nullptr) ||
           (name == "States.ResultWriterFailed" && map.writer != nullptr);
  }
  for (const scope_info* const scope : at.nested->scopes)
    for (const std::string_view each : scope->errors)
      if (stands_for(each, name)) return true;
  return false;
}

/// Whether a task can fail with this error, as far as its declarations go. The names of its integration
/// always can, except that a slip of the pen is not taken for one of them.
constexpr bool can_come(const state_info& at, const error_label& error) {
  if (error.role == error_role::unknown_reserved) return false;
  if (at.nested != nullptr && (error.role == error_role::reserved || error.role == error_role::own || error.role == error_role::lambda))
    return can_come_from_nested(at, error.name.text);
  if (error.role == error_role::reserved) return reserved_can_come(at, error.name.text);
  if (error.role != error_role::own && error.role != error_role::lambda) return true;
  if (at.raises.contains(error.name.text)) return true;
  if (at.work != nullptr && at.work->service != nullptr) {
    if (is_of_service(at, error.name.text)) return true;
    if (error.role != at.work->integration) return false;
    if (error.role == error_role::own) return false;
  }
  return error.known || (at.work != nullptr && at.work->integration == error.role && misspelling_of(at, error.name.text).empty());
}

/// Whether an earlier list takes an error before a later one sees it. States.TaskFailed takes any but
/// States.Timeout; States.ALL is the last.
constexpr bool takes(const name_list& earlier, const error_label& error) {
  if (earlier.contains(error.name.text)) return true;
  const bool by_wildcard = error.role == error_role::own || error.role == error_role::lambda ||
                           (error.role == error_role::reserved && error.name.text != "States.Timeout");
  return by_wildcard && earlier.contains(error_role::task_failed);
}

constexpr void check_error(sentence& out, const state_info& at, std::string_view verb, const error_label& each) {
  if (each.role != error_role::no_error) return;
  out << "state " << at.self->type_name << ": it " << verb << " ";
  put_brief(out, each.name.text);
  out << ", which is no error; name one, as in stepwise::error<\"...\">";
}

// `role` is "catcher" or "retrier", `item(i)` the errors of number i.
template <class Item>
constexpr void check_errors(sentence& out, const state_info& at, std::string_view role, std::string_view verb,
                            std::size_t count, Item item) {
  for (std::size_t i = 0; i < count && !out; ++i) {
    const name_list& names = item(i);
    const auto begin = [&](std::string_view name) -> sentence& {
      return out << "state " << at.self->type_name << ": its " << role << " for " << name;
    };
    if (names.size == 0) {
      out << "state " << at.self->type_name << ": its " << role << " number " << static_cast<std::int64_t>(i + 1)
          << " names no error; for any: stepwise::errors::all";
      return;
    }
    if (names.contains(error_role::all)) {
      if (names.size != 1) {
        begin("States.ALL") << " names other errors beside it; States.ALL must stand alone";
        return;
      }
      if (i + 1 != count) {
        begin("States.ALL") << " is not the last; States.ALL must be in the last " << role;
        return;
      }
    }
    bool dead = true;
    std::size_t taker = i;  // of the first name
    for (const error_label& each : names) {
      check_error(out, at, verb, each);
      if (out) return;
      if (!can_come(at, each) && !at.allows("error-cannot-come")) {
        out << "state " << at.self->type_name << ": it " << verb << " " << each.name.text << ", which cannot come";
        if (each.name.text == "States.HeartbeatTimeout" && at.nested == nullptr)
          out << ": it has no heartbeat_seconds";
        else if (at.nested != nullptr && at.nested->is_distributed() && each.role != error_role::reserved)
          out << ": a distributed Map counts the errors of its executions, and fails with States.ExceedToleratedFailureThreshold";
        else if (each.role == error_role::reserved && (at.nested == nullptr || at.nested->is_distributed()))
          out << ": a " << type_names[static_cast<std::size_t>(at.type)] << " does not fail with it";
        else if (const std::string_view meant = misspelling_of(at, each.name.text); !meant.empty())
          out << ", while " << meant << " can";
        else if (at.nested != nullptr)
          out << (at.type == state_type::parallel ? ": none of its branches ends with it" : ": its item processor does not end with it");
        else if (const std::string_view prefix = prefix_meant(at, each.name.text); !prefix.empty())
          out << ", while " << prefix << each.name.text.substr(prefix.size()) << " can";
        else if (each.role == error_role::own || each.role == error_role::lambda)
          out << ": its resource does not raise it, and its raises does not name it";
        else
          out << ": no error has this name";
        allow_hint(out, "error-cannot-come");
        return;
      }
      bool taken = each.role == error_role::runtime;
      for (std::size_t k = 0; k < i && !taken; ++k) {
        taken = takes(item(k), each);
        if (taken && taker == i) taker = k;
      }
      dead = dead && taken;
    }
    const std::string_view check = role == "catcher" ? "catcher-cannot-fire" : "retrier-cannot-fire";
    if (dead && !at.allows(check)) {
      begin(names.names[0].name.text) << " cannot fire: ";
      if (names.names[0].role == error_role::runtime)
        out << "States.Runtime can be neither caught nor retried";
      else
        out << "the one for " << item(taker).names[0].name.text << " before it takes "
            << (names.size == 1 ? std::string_view("that error") : std::string_view("its errors"));
      allow_hint(out, check);
      return;
    }
  }
}

constexpr void check_retriers(sentence& out, const state_info& at) {
  for (const retrier& each : at.retries)
    if (!each.other.empty()) return put_stranger(out, at, "retries", each.other, "stepwise::retry<error>");
  check_errors(out, at, "retrier", "retries", at.retries.size, [&](std::size_t i) -> const name_list& { return at.retries.items[i].errors; });
  for (std::size_t i = 0; i < at.retries.size && !out; ++i) {
    const backoff& when = at.retries.items[i].when;
    constexpr std::int64_t most = limits::seconds;
    const auto in_range = [&](std::string_view field, std::int64_t value, std::int64_t least, std::int64_t greatest) {
      if (out || value == -1 || (value >= least && value <= greatest)) return;
      sentence of;
      of << " of its retrier for " << at.retries.items[i].errors.names[0].name.text;
      check_range(out, at, field, value, least, greatest, of.view());
    };
    in_range("interval_seconds", when.interval_seconds, 1, most);
    in_range("max_attempts", when.max_attempts, 0, most);
    in_range("max_delay_seconds", when.max_delay_seconds, 1, limits::max_delay_seconds);
    if (out || when.backoff_rate == -1 || (when.backoff_rate >= 1 && has_short_decimal(when.backoff_rate))) continue;
    out << "state " << at.self->type_name << ": the backoff_rate of its retrier for " << at.retries.items[i].errors.names[0].name.text;
    if (when.backoff_rate >= 1) {
      out << " has more than 15 digits and cannot be written exactly";
    } else {
      out << " is ";
      if (has_short_decimal(when.backoff_rate))
        write_number(out, when.backoff_rate);
      else
        out << "less";
      out << "; it must be at least 1";
    }
  }
}

}  // namespace stepwise::detail
