// SPDX-License-Identifier: BSL-1.0
#include "write/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace stepwise::importer {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_upper(c) || is_lower(c) || is_digit(c); }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// "Check theS3Bucket" as Check, the, S3, Bucket.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!is_word(c)) {
      if (c != '\'') open = false;  // "don't" is one word
      continue;
    }
    const char before = i > 0 ? text[i - 1] : ' ';
    const char after = i + 1 < text.size() ? text[i + 1] : ' ';
    if (open && is_upper(c) && (is_lower(before) || (is_digit(before) && is_lower(after)) || (is_upper(before) && is_lower(after) && after != 's'))) open = false;
    if (!open) words.emplace_back();
    open = true;
    words.back() += c;
  }
  return words;
}

// Keywords, what standard headers define as macros, and words that mean something inside of a state.
bool is_reserved(std::string_view name) {
  static const std::set<std::string_view> reserved = {
      "alignas", "alignof", "and", "and_eq", "asm", "atomic_cancel", "atomic_commit", "atomic_noexcept", "auto", "bitand", "bitor", "bool", "break", "case", "catch",
      "char", "char8_t", "char16_t", "char32_t", "class", "compl", "concept", "const", "consteval", "constexpr", "constinit", "const_cast", "continue", "co_await",
      "co_return", "co_yield", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern", "false", "float", "for",
      "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private",
      "protected", "public", "reflexpr", "register", "reinterpret_cast", "requires", "return", "short", "signed", "sizeof", "static", "static_assert", "static_cast",
      "struct", "switch", "synchronized", "template", "this", "thread_local", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using",
      "virtual", "void", "task", "pass", "choice", "wait", "succeed", "fail", "parallel", "map", "workflow", "offsetof", "alloca", "INT_MAX", "INT_MIN", "LONG_MAX", "SIGINT", "SIGTERM", "volatile", "wchar_t", "while", "xor", "xor_eq", "import", "module", "final", "override",
      "EOF", "NULL", "BUFSIZ", "INFINITY", "NAN", "HUGE_VAL", "RAND_MAX", "DOMAIN", "SING", "OVERFLOW", "UNDERFLOW", "PLOSS", "TLOSS", "TRUE", "FALSE", "EXIT_SUCCESS",
      "EXIT_FAILURE", "errno", "assert", "stdin", "stdout", "stderr", "unix", "linux", "major", "minor", "main", "sw", "std", "stepwise", "boost",
      "allow", "arguments", "assign", "branches", "cause_path", "catches", "comment", "credentials", "end", "error", "cause", "error_path", "heartbeat_seconds", "heartbeat_seconds_path",
      "input", "input_path", "item_batcher", "item_processor", "item_reader", "item_selector", "items", "items_path", "iterator", "kind", "label", "language", "max_concurrency",
      "max_concurrency_path", "mode", "name", "next", "output", "output_path", "over", "parameters", "raises", "raw_fields", "resource", "result", "result_path",
      "result_selector", "result_writer", "retries", "routes", "seconds", "seconds_path", "start_at", "timeout_seconds", "timeout_seconds_path", "timestamp", "timestamp_path",
      "tolerated_failure_count", "tolerated_failure_count_path", "tolerated_failure_percentage", "tolerated_failure_percentage_path", "type", "variables", "version"};
  return reserved.contains(name);
}

bool is_identifier(std::string_view name) {
  if (name.empty() || is_digit(name[0]) || name[0] == '_' || name.find("__") != std::string_view::npos) return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '_'; });
}

}  // namespace

std::string pascal_case(std::string_view text) {
  std::string out;
  for (const std::string& word : words_of(text)) {
    if (!out.empty() && is_digit(out.back()) && is_digit(word[0])) out += '_';
    out += to_upper(word[0]);
    out.append(word, 1);
  }
  return out;
}

std::string snake_case(std::string_view text) {
  std::string out;
  for (const std::string& word : words_of(text)) {
    if (!out.empty()) out += '_';
    for (const char c : word) out += to_lower(c);
  }
  return out;
}

std::string type_identifier(std::string_view name) {
  if (is_identifier(name) && !is_reserved(name)) return std::string(name);
  std::string made = pascal_case(name);
  if (made.empty() || is_digit(made[0])) made.insert(0, "State");
  return is_reserved(made) ? made + "_" : made;
}

std::string member_identifier(std::string_view name) {
  std::string made = snake_case(name);
  if (made.empty() || is_digit(made[0])) made.insert(0, "member_");
  static const std::set<std::string_view> own = {"json_naming", "json_names"};
  // What a state says by a name does no harm in a payload.
  static const std::set<std::string_view> harmless = {"allow", "arguments", "assign", "branches", "comment", "credentials", "end", "error", "cause", "input", "items", "iterator", "kind",
                                                      "label", "language", "mode", "name", "next", "output", "over", "parameters", "raises", "resource", "result", "retries", "routes",
                                                      "seconds", "timestamp", "type", "variables", "version", "import", "module", "final", "override", "main", "task", "pass", "choice", "wait", "succeed", "fail", "parallel", "map", "workflow"};
  return own.contains(made) || (is_reserved(made) && !harmless.contains(made)) ? made + "_" : made;
}

std::string struct_identifier(std::string_view member) {
  const std::string made = pascal_case(member);
  return made.empty() || is_digit(made[0]) ? "Member" + made : type_identifier(made);
}

std::string namespace_identifier(std::string_view name) {
  static const std::set<std::string_view> of_c = {
      "abort", "abs", "accept", "access", "alarm", "asin", "atan", "atof", "bind", "brk", "ceil", "chdir", "clock", "clone", "close", "connect", "cos", "ctime", "daemon", "div", "dup",
      "erf", "exit", "exp", "floor", "fork", "free", "gamma", "getenv", "index", "ioctl", "isalpha", "kill", "labs", "link", "listen", "log", "log2", "malloc", "main", "mount", "nice", "open",
      "optarg", "pause", "pipe", "poll", "pow", "printf", "putc", "puts", "qsort", "raise", "rand", "random", "read", "recv", "reboot", "remove", "rename", "rindex", "round", "scanf", "select",
      "send", "setenv", "shutdown", "signal", "sin", "sleep", "socket", "sqrt", "srand", "stat", "stime", "swab", "sync", "syscall", "sysinfo", "system", "tan", "time", "times", "timezone",
      "trunc", "umask", "uname", "unlink", "wait", "write", "y0", "y1", "yn", "j0", "j1", "jn"};
  std::string made = snake_case(name);
  if (made.empty() || is_digit(made[0])) made.insert(0, "machine_");
  return of_c.contains(made) || is_reserved(made) ? made + "_" : made;
}

std::string singular(std::string_view text) {
  const auto ends = [&](std::string_view with) { return text.size() > with.size() && text.ends_with(with); };
  if (ends("ies")) return std::string(text.substr(0, text.size() - 3)) + "y";
  for (const std::string_view es : {"sses", "xes", "ches", "shes"})
    if (ends(es)) return std::string(text.substr(0, text.size() - 2));
  if (ends("s") && !ends("ss") && !ends("us") && !ends("is")) return std::string(text.substr(0, text.size() - 1));
  return std::string(text);
}

std::string name_set::take(const std::string& wanted) {
  std::string name = wanted;
  for (int number = 2; !taken_.insert(name).second; ++number) name = wanted + (is_digit(wanted.back()) ? "_" : "") + std::to_string(number);
  return name;
}

}  // namespace stepwise::importer
