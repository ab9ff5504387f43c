// SPDX-License-Identifier: BSL-1.0
#include "check/check.hpp"
#include "check/coverage.hpp"
#include "check/errors.hpp"
#include "check/provided.hpp"
#include "check/walk.hpp"

#include <stepwise/state/limits.hpp>

namespace stepwise::importer {

namespace {

class doubts {
 public:
  explicit doubts(const machine& whole) : whole_(whole) {}

  std::vector<finding> found;

  void look(const machine& scope) {
    for (const state& each : scope.states) {
      if (each.type == "Choice") doubt_rules(each, found);
      if (each.type == "Task" || each.type == "Parallel" || each.type == "Map") doubt_errors(each, found);
      doubt_ends(each);
      doubt_times(each);
      doubt_flow(each);
      for (const machine& inner : each.inside) look(inner);
    }
  }

 private:
  const machine& whole_;

  void warn(const state& of, std::string_view rule, std::string pointer, std::string what) {
    found.push_back({severity::warning, rule, std::move(pointer), std::string(of.name), std::move(what)});
  }

  static bool always_fails(const machine& scope) {
    for (const state& each : scope.states) {
      const json::value* end = each.field("End");
      if (each.is_reached && (each.type == "Succeed" || (end != nullptr && end->is_bool() && end->get_bool()))) return false;
    }
    return true;
  }
  void doubt_ends(const state& of) {
    for (std::size_t i = 0; i < of.inside.size(); ++i) {
      if (!always_fails(of.inside[i])) continue;
      if (of.type == "Parallel")
        warn(of, "branch-always-fails", of.inside[i].pointer, said("its branch number ", word(i + 1), " always fails, and so does the state"));
      else
        warn(of, "processor-always-fails", of.inside[i].pointer, "its item processor always fails");
    }
  }

  static std::int64_t number(const json::value* value) { return value != nullptr && value->is_int64() ? value->get_int64() : 0; }
  void doubt_times(const state& of) {
    const std::int64_t most = number(whole_.field("TimeoutSeconds"));
    for (const std::string_view field : {"Seconds", "TimeoutSeconds"}) {
      const std::int64_t own = number(of.field(field));
      if (most == 0 || own < most) continue;
      if (of.type == "Wait" && own > most)
        warn(of, "wait-too-long", below(of.pointer, field),
             said("it waits ", word(own), " seconds, but the state machine's TimeoutSeconds is ", word(most)));
      else if (of.type == "Task" && own > most)
        warn(of, "timeout-never", below(of.pointer, field),
             said("its TimeoutSeconds is ", word(own), ", but that of the state machine, ", word(most), ", is over before"));
    }
    if (of.text("Resource").ends_with(":states:::http:invoke") && number(of.field("TimeoutSeconds")) > detail::limits::http_seconds)
      warn(of, "timeout-never", below(of.pointer, "TimeoutSeconds"),
           said("its TimeoutSeconds is ", word(number(of.field("TimeoutSeconds"))), ", but http:invoke takes at most ",
                word(detail::limits::http_seconds), " seconds"));
  }

  void doubt_flow(const state& of) {
    const json::value* result_path = of.field("ResultPath");
    if (result_path != nullptr && result_path->is_null() && of.field("ResultSelector") != nullptr)
      warn(of, "result-discarded", below(of.pointer, "ResultSelector"), "its ResultSelector makes what its ResultPath, null, discards");
  }
};

}  // namespace

std::vector<finding> check_doubts(const machine& whole, bool is_express) {
  std::vector<finding> found = look_at(*whole.fields, is_express);
  std::erase_if(found, [](const finding& each) { return each.how == severity::error; });
  doubts more(whole);
  more.look(whole);
  doubt_paths(whole, more.found);
  found.insert(found.end(), std::make_move_iterator(more.found.begin()), std::make_move_iterator(more.found.end()));
  return found;
}

}  // namespace stepwise::importer
