// SPDX-License-Identifier: BSL-1.0
// Expressions of JSONata, as far as they can be seen without being understood: strings and brackets that do not end, operators without a
// value, and what Step Functions forbids in them.
#include "check/walk.hpp"

#include <stepwise/workflow/check/names.hpp>

#include <algorithm>

namespace stepwise::importer {

namespace {

// The functions there are; their names are no variables.
constexpr std::string_view built_in =
    " abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl decodeUrlComponent distinct each "
    "encodeUrl encodeUrlComponent error eval exists filter floor formatBase formatInteger formatNumber fromMillis hash join keys length lookup "
    "lowercase map match max merge millis min not now number pad parse parseInteger partition power random range reduce replace reverse round "
    "shuffle sift single sort split spread sqrt states string substring substringAfter substringBefore sum toMillis trim type uppercase uuid "
    "zip ";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One pass over the text, which knows whether a value or an operator comes next. Where it does not know the grammar well enough, as in
// transforms, it gives up and finds nothing wrong.
class jsonata_scan {
 public:
  explicit jsonata_scan(std::string_view text) : text_(text) {}

  std::string wrong;
  std::size_t wrong_at = 0;
  bool gave_up = false;
  bool reads_result = false, reads_error_output = false;
  std::size_t result_at = 0, error_output_at = 0;
  bool names_input = false;  // $ or $$ or a name, where there is nothing to be read from
  std::size_t input_at = 0;
  std::string_view input_name;
  std::vector<std::string_view> read, bound;

  void run() {
    while (wrong.empty() && !gave_up) {
      skip_spaces();
      if (at_ >= text_.size()) break;
      if (wants_value_)
        value();
      else
        operation();
    }
    if (!wrong.empty() || gave_up) return;
    if (!open_.empty()) return fail(said("the ", std::string_view(&open_.back().bracket, 1), " is not closed"), open_.back().at);
    if (wants_value_) fail(is_begun_ ? "a value is missing at its end" : "there is nothing in it", text_.size());
  }

 private:
  struct opened {
    char bracket;
    std::size_t at;
    bool is_function = false;  // the parameters of one
    bool is_order = false;     // ^( ... )
    bool has_base = false;     // [...] behind a value, .( ... ): the names in there are those of something
  };
  std::string_view text_;
  std::size_t at_ = 0;
  bool wants_value_ = true;
  bool is_begun_ = false;
  bool behind_dot_ = false;
  char before_ = '\0';  // the last character of an operator or a bracket
  bool after_parameters_ = false;
  std::vector<opened> open_;

  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void fail(std::string_view what, std::size_t where) {
    if (!wrong.empty()) return;
    wrong = what;
    wrong_at = where;
  }
  void skip_spaces() {
    for (;;) {
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
      if (peek() != '/' || peek(1) != '*') return;
      const std::size_t end = text_.find("*/", at_ + 2);
      if (end == std::string_view::npos) return fail("a comment does not end", at_), void(at_ = text_.size());
      at_ = end + 2;
    }
  }
  bool is_top() const {
    return std::none_of(open_.begin(), open_.end(), [](const opened& each) { return each.has_base || each.is_order || each.bracket == '{'; });
  }
  void has_value(bool is_from_input = false, std::string_view name = {}, std::size_t where = 0) {
    if (is_from_input && !behind_dot_ && is_top() && !names_input) {
      names_input = true;
      input_name = name;
      input_at = where;
    }
    wants_value_ = false;
    is_begun_ = true;
    behind_dot_ = false;
    after_parameters_ = false;
  }
  void wants(char before) {
    wants_value_ = true;
    is_begun_ = true;
    behind_dot_ = before == '.';
    before_ = before;
  }
  void open(opened made) {
    made.at = at_++;
    open_.push_back(made);
    wants(made.bracket);
  }

  void quotation(char quote, std::string_view what) {
    const std::size_t from = at_++;
    while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' && quote != '`' ? 2 : 1;
    if (at_ >= text_.size()) return fail(said(what, " does not end"), from);
    ++at_;
    has_value(quote == '`', text_.substr(from, at_ - from), from);
  }

  void value() {
    const char c = peek();
    const std::size_t from = at_;
    if (c == '"' || c == '\'') return quotation(c, "a text");
    if (c == '`') return quotation(c, "a name");
    if (is_digit(c)) {
      while (is_digit(peek())) ++at_;
      if (peek() == '.' && is_digit(peek(1))) {
        ++at_;
        while (is_digit(peek())) ++at_;
      }
      if ((peek() == 'e' || peek() == 'E') && (is_digit(peek(1)) || ((peek(1) == '-' || peek(1) == '+') && is_digit(peek(2))))) {
        at_ += 2;
        while (is_digit(peek())) ++at_;
      }
      return has_value();
    }
    if (c == '$') return variable();
    if (is_letter(c)) {
      while (is_letter(peek()) || is_digit(peek())) ++at_;
      const std::string_view name = text_.substr(from, at_ - from);
      if ((name == "function" || name == "\xCE\xBB") && (skip_spaces(), peek() == '(')) return open({.bracket = '(', .at = 0, .is_function = true});
      return has_value(name != "true" && name != "false" && name != "null", name, from);
    }
    switch (c) {
      case '(': return open({.bracket = '(', .at = 0, .has_base = behind_dot_});
      case '[': return open({.bracket = '[', .at = 0, .has_base = behind_dot_});
      case '{': return open({.bracket = '{', .at = 0, .has_base = behind_dot_});
      case '-': ++at_; return wants('-');
      case '*': at_ += peek(1) == '*' ? 2 : 1; return has_value(true, "*", from);
      case '%': ++at_; return has_value();
      case '|': gave_up = true; return;
      case '/': return regular_expression();
      case '<':
      case '>':
        if (!open_.empty() && open_.back().is_order && (before_ == '(' || before_ == ',')) {
          ++at_;
          return wants(c);
        }
        break;
      case '?':
        if (before_ == '(' || before_ == ',') {
          ++at_;
          return has_value();
        }
        break;
      case ')':
      case ']':
      case '}':
        if (before_ == (c == ')' ? '(' : c == ']' ? '[' : '{') || (c == ')' && before_ == ';')) return close();
        break;
      case ';':
        if (!open_.empty() && open_.back().bracket == '(') return gave_up = true, void();
        break;
      default: break;
    }
    fail(said("a value is missing before ", text_.substr(from, 1)), from);
  }

  void variable() {
    const std::size_t from = at_++;
    const bool is_root = peek() == '$';
    if (is_root) ++at_;
    const std::size_t name_at = at_;
    while (!is_root && (is_letter(peek()) || is_digit(peek()))) ++at_;
    const std::string_view name = text_.substr(name_at, at_ - name_at);
    if (is_root) {
      names_input = true;
      input_name = "$$";
      input_at = from;
      return has_value();
    }
    if (name.empty()) return has_value(true, "$", from);
    const bool is_parameter = !open_.empty() && open_.back().is_function;
    std::size_t next = at_;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\n')) ++next;
    const bool is_set = text_.substr(next).starts_with(":=");
    if (is_parameter || is_set)
      bound.push_back(name);
    else if (name == "states")
      states(next);
    else if (!(next < text_.size() && text_[next] == '('))
      read.push_back(name);
    has_value();
  }
  void states(std::size_t next) {
    const std::string_view rest = text_.substr(next);
    const auto names = [&](std::string_view member) {
      return rest.starts_with(member) && !(rest.size() > member.size() && (is_letter(rest[member.size()]) || is_digit(rest[member.size()])));
    };
    if (names(".result") && !reads_result) reads_result = true, result_at = next + 1;
    if (names(".errorOutput") && !reads_error_output) reads_error_output = true, error_output_at = next + 1;
  }

  void regular_expression() {
    const std::size_t from = at_++;
    int classes = 0;
    for (; at_ < text_.size() && (text_[at_] != '/' || classes != 0); ++at_) {
      if (text_[at_] == '\\')
        ++at_;
      else if (text_[at_] == '[')
        classes = 1;
      else if (text_[at_] == ']')
        classes = 0;
    }
    if (at_ >= text_.size()) return fail("a regular expression does not end", from);
    ++at_;
    while (peek() == 'i' || peek() == 'm') ++at_;
    has_value();
  }

  void close() {
    const char c = peek();
    const char wanted = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (open_.empty() || open_.back().bracket != wanted) return fail(said("the ", text_.substr(at_, 1), " closes nothing"), at_);
    const bool is_function = open_.back().is_function;
    open_.pop_back();
    ++at_;
    has_value();
    after_parameters_ = is_function;
  }

  void operation() {
    const char c = peek();
    const std::size_t from = at_;
    if (after_parameters_) {
      if (c == '<') {  // a signature
        at_ = text_.find('>', at_);
        if (at_ == std::string_view::npos) return fail("the signature of a function does not end", from);
        ++at_;
        return;
      }
      if (c == '{') return open({.bracket = '{', .at = 0, .has_base = true});
    }
    if (is_letter(c)) {
      while (is_letter(peek()) || is_digit(peek())) ++at_;
      const std::string_view name = text_.substr(from, at_ - from);
      if (name == "and" || name == "or" || name == "in") return wants('&');
      return fail(said("an operator is missing before ", name), from);
    }
    switch (c) {
      case '.': at_ += peek(1) == '.' ? 2 : 1; return wants(at_ - from == 2 ? ',' : '.');
      case '[': return open({.bracket = '[', .at = 0, .has_base = true});
      case '(': return open({.bracket = '(', .at = 0});
      case '{': return open({.bracket = '{', .at = 0, .has_base = true});
      case '^':
        ++at_;
        skip_spaces();
        if (peek() != '(') return fail("a ( is missing behind ^", at_);
        return open({.bracket = '(', .at = 0, .is_order = true});
      case '@':
      case '#':
        ++at_;
        if (peek() != '$') return fail(said("a variable is missing behind ", text_.substr(from, 1)), at_);
        ++at_;
        {
          const std::size_t name_at = at_;
          while (is_letter(peek()) || is_digit(peek())) ++at_;
          bound.push_back(text_.substr(name_at, at_ - name_at));
        }
        return;
      case ')':
      case ']':
      case '}': return close();
      case '!':
      case '~':
        if (peek(1) != (c == '!' ? '=' : '>')) break;
        at_ += 2;
        return wants(c);
      case '<':
      case '>':
      case ':': at_ += peek(1) == '=' ? 2 : 1; return wants(c);
      case '?': at_ += peek(1) == ':' || peek(1) == '?' ? 2 : 1; return wants(':');
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
      case '=':
      case '&':
      case ',':
      case ';': ++at_; return wants(c);
      default: break;
    }
    fail(said("an operator is missing before ",
              c == '"' || c == '\'' ? std::string_view("a text") : text_.substr(from, static_cast<unsigned char>(c) < 0x80 ? 1 : 0)),
         from);
  }
};

}  // namespace

bool is_jsonata(std::string_view text) { return text.starts_with("{%") && text.ends_with("%}") && text.size() >= 4; }

void check_jsonata(walk& at, std::string_view text, const std::string& pointer, const std::string& what, jsonata_scope seen) {
  if (text.starts_with("{%")) at.note_variables(text);
  if (has_substitution(text)) return;
  const auto refuse = [&](std::string_view why) { at.error("jsonata-invalid", pointer, said(what, ": ", quoted(text), " ", why)); };
  if (!is_jsonata(text)) {
    if (text.starts_with("{%")) return refuse("begins with {% and does not end with %}");
    if (text.ends_with("%}")) return refuse("ends with %} and does not begin with {%");
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin != std::string_view::npos && text.substr(begin).starts_with("{%"))
      at.warn("constant-like-expression", pointer,
              said(what, ": ", quoted(text), " is a constant, which looks like an expression; {% must be its first two characters"));
    return;
  }
  jsonata_scan scan(text.substr(2, text.size() - 4));
  scan.run();
  const auto where = [&](std::size_t byte) { return said(", at character ", word(detail::code_points(text.substr(0, byte + 2)) + 1)); };
  if (!scan.wrong.empty()) return refuse(said("is wrong: ", scan.wrong, where(scan.wrong_at)));
  if (scan.gave_up) return;
  if (scan.names_input)
    return refuse(said("reads ", scan.input_name, where(scan.input_at), ", but there is nothing it could be of; the state's input is $states.input"));
  if (scan.reads_result && !seen.result)
    return refuse(said("reads $states.result", where(scan.result_at), ", which there is only in Output and Assign of a Task, a Parallel and a Map"));
  if (scan.reads_error_output && !seen.error_output)
    return refuse(said("reads $states.errorOutput", where(scan.error_output_at), ", which there is only in Output and Assign of a catcher"));
  for (const std::string_view each : scan.read) {
    const bool is_known =
        built_in.find(said(" ", each, " ")) != std::string_view::npos || std::find(scan.bound.begin(), scan.bound.end(), each) != scan.bound.end();
    bool is_assigned = is_known;
    for (const scope* in = at.in; in != nullptr && !is_assigned; in = in->is_apart ? nullptr : in->outer)
      is_assigned = in->assigned.find(each) != in->assigned.end();
    if (!is_assigned && at.in != nullptr)
      at.warn("variable-unassigned", pointer, said(what, ": it reads the variable $", each, ", which is assigned nowhere that it can see"));
  }
}

}  // namespace stepwise::importer
