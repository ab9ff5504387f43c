// SPDX-License-Identifier: BSL-1.0
// How an execution fails, and what a catcher makes of a C++ exception.
#pragma once

#include <stepwise/state/errors.hpp>
#include <stepwise/text/string_sink.hpp>
#include <stepwise/text/writer.hpp>

#include <cxxabi.h>

#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <typeinfo>
#include <utility>

namespace stepwise {

/// An execution that failed of itself: a Fail state was reached, or a handler broke its contract
/// (States.Runtime). Errors of handlers that nothing catches leave the execution as they were thrown.
class execution_failed : public failure {
 public:
  execution_failed(std::string_view error, std::string_view cause, std::string_view state)
      : failure(std::string(error), std::string(cause)), state_(state) {}

  std::string_view cause() const noexcept { return message(); }
  /// The name of the state that failed.
  std::string_view state() const noexcept { return state_; }

 private:
  std::string state_;
};

namespace detail {

/// The Cause that Lambda writes for an exception of a function.
inline std::string lambda_cause(std::string_view type, std::string_view message) {
  std::string text = "{\"errorMessage\":";
  string_sink out{text};
  write_string(out, message);
  text += ",\"errorType\":";
  write_string(out, type);
  text += '}';
  return text;
}

inline std::string demangled(const char* name) {
  int status = 0;
  char* text = abi::__cxa_demangle(name, nullptr, nullptr, &status);
  std::string made = status == 0 ? text : name;
  std::free(text);  // NOLINT(cppcoreguidelines-no-malloc): what __cxa_demangle asks for
  return made;
}

/// A handler that broke its contract: nothing retries or catches it.
class contract_broken : public execution_failed {
  using execution_failed::execution_failed;
};

/// The Error Output of the exception being handled. A failure has its own name; any other exception
/// goes by the name of its C++ type. An error that a function raised itself has the Cause that Lambda
/// writes; those of the service and of Step Functions have theirs as it is. Within a task
/// (`in_task`) an execution that failed is one that the function itself ran, and no name of this one's; and
/// what is no function (`by_function`) writes every Cause as it is.
inline error_output caught_error(bool in_task, bool by_function = true) {
  const auto cause_of = [&](std::string_view type, std::string_view message) { return by_function ? lambda_cause(type, message) : std::string(message); };
  try {
    throw;
  } catch (const contract_broken& failed) {
    return {std::string(failed.error()), std::string(failed.cause())};
  } catch (const execution_failed& failed) {
    if (!in_task) return {std::string(failed.error()), std::string(failed.cause())};
    const std::string name = demangled(typeid(failed).name());
    return {name, cause_of(name, failed.message())};
  } catch (const json_failure& failed) {
    if (!in_task) return {std::string(failed.error()), std::string(failed.message())};
    const std::string name = demangled(typeid(failed).name());
    return {name, cause_of(name, failed.message())};
  } catch (const failure& failed) {
    std::string name(failed.error());
    const bool from_service = name.starts_with("States.") || name.starts_with("Lambda.") || name.starts_with("Sandbox.");
    return {name, from_service ? std::string(failed.message()) : cause_of(name, failed.message())};
  } catch (const std::exception& other) {
    std::string name = demangled(typeid(other).name());
    std::string cause = cause_of(name, other.what());
    return {std::move(name), std::move(cause)};
  } catch (...) {
    const std::type_info* type = abi::__cxa_current_exception_type();
    std::string name = type == nullptr ? "unknown" : demangled(type->name());
    std::string cause = cause_of(name, "");
    return {std::move(name), std::move(cause)};
  }
}

}  // namespace detail

/// The Error Output of the exception being handled, for a caller of `run`:
/// `catch (...) { auto [error, cause] = stepwise::current_error(); }`
inline error_output current_error() { return detail::caught_error(false); }

}  // namespace stepwise
