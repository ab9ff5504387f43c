// SPDX-License-Identifier: BSL-1.0
// Retriers and catchers: their fields, and the errors that they name.
#include "check/fields.hpp"

#include <stepwise/state/errors.hpp>

namespace stepwise::importer {

namespace {

void check_errors(walk& at, const json::object& fields, const place& of, std::string_view role, bool is_last) {
  const json::value* errors = fields.if_contains("ErrorEquals");
  if (errors == nullptr) return;
  const std::string pointer = below(of.pointer, "ErrorEquals");
  if (!errors->is_array())
    return at.error("field-type", pointer, said(of.of("ErrorEquals"), " is ", describe(*errors), "; it must be an array of names of errors"));
  const json::array& names = errors->get_array();
  if (names.empty()) return at.error("field-value", pointer, said(of.of("ErrorEquals"), " is empty: it names no error; for any write States.ALL"));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string inner = below(pointer, i);
    const std::string_view name = text_of(names[i]);
    if (!names[i].is_string()) {
      at.error("field-type", inner, said(of.of("ErrorEquals"), " has ", describe(names[i]), " in it; each must be the name of an error"));
      continue;
    }
    const detail::error_role role_of_name = detail::role_of(name);
    if (role_of_name == detail::error_role::unknown_reserved) {
      std::vector<std::string_view> known{"States.ALL", "States.TaskFailed", "States.Runtime"};
      known.insert(known.end(), std::begin(detail::reserved_errors), std::end(detail::reserved_errors));
      const std::string_view meant = nearest(known, name);
      at.error("error-reserved", inner,
               said(of.subject, " names ", name, ", but there is no such error: names that begin with States. are reserved",
                    meant.empty() ? "" : said("; is ", meant, " meant?")));
    } else if (role_of_name == detail::error_role::all && names.size() != 1) {
      at.error("error-all", inner, said(of.subject, " names other errors beside States.ALL, which must stand alone"));
    } else if (role_of_name == detail::error_role::all && !is_last) {
      at.error("error-all", inner, said(of.subject, " is for States.ALL and is not the last; States.ALL must be in the last ", role));
    } else if (name == "States.All" || name == "States.all") {
      at.error("error-reserved", inner, said(of.subject, " names ", name, "; is States.ALL meant?"));
    }
  }
}

template <class Look>
void check_list(walk& at, const json::value& value, const place& of, std::string_view field, std::string_view role, const object_rule& rule,
                Look look) {
  const std::string pointer = below(of.pointer, field);
  if (!need_array(at, value, pointer, of.of(field), true)) return;
  const json::array& all = value.get_array();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const place here{below(pointer, i), said("its ", role, " number ", word(i + 1))};
    if (!need_object(at, all[i], here.pointer, here.subject)) continue;
    check_fields(at, all[i].get_object(), here, rule);
    check_errors(at, all[i].get_object(), here, role, i + 1 == all.size());
    look(all[i].get_object(), here);
  }
}

}  // namespace

void check_retriers(walk& at, const json::value& value, const place& of) {
  check_list(at, value, of, "Retry", "retrier", rules::retrier, [&](const json::object& retrier, const place& here) {
    const json::value* interval = retrier.if_contains("IntervalSeconds");
    const json::value* most = retrier.if_contains("MaxDelaySeconds");
    if (interval != nullptr && most != nullptr && interval->is_int64() && most->is_int64() && interval->get_int64() >= 1 && most->get_int64() >= 1 &&
        most->get_int64() < interval->get_int64())
      at.warn("delay-below-interval", below(here.pointer, "MaxDelaySeconds"),
              said(here.of("MaxDelaySeconds"), " is ", word(most->get_int64()), ", less than its IntervalSeconds, ", word(interval->get_int64()),
                   ", which never counts so"));
  });
}

void check_catchers(walk& at, const json::value& value, const place& of) {
  at.part = part_of_state::catcher;
  check_list(at, value, of, "Catch", "catcher", rules::catcher, [](const json::object&, const place&) {});
  at.part = part_of_state::itself;
}

}  // namespace stepwise::importer
