// SPDX-License-Identifier: BSL-1.0
// stepwise-import: definitions in the Amazon States Language as C++ headers; with --check, a linter for them.
#include "check/check.hpp"
#include "definition/definition.hpp"
#include "report/finding.hpp"
#include "source/whole.hpp"
#include "write/names.hpp"
#include "write/substituted.hpp"
#include "write/write.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

namespace stepwise::importer {

namespace {

namespace fs = std::filesystem;

enum exit_code { fine = 0, wrong = 1, not_run = 2 };

struct options {
  std::vector<std::string> files;
  std::string output;
  std::string machine;
  std::string format = "text";
  syntax how = syntax::guess;
  bool check = false;
  bool is_express = false;
  bool lines = false;
  bool warnings_as_errors = false;
  write_options write;
};

/// What cannot be done as it was asked for.
struct usage {
  std::string what;
};

/// A definition on its way through the program, or the reason why there is none.
struct job {
  document from;
  std::string id;  // its name as it was read; that in `from` is no other's of this run
  std::vector<finding> findings;
  std::optional<header> made;

  bool has_errors() const {
    return std::any_of(findings.begin(), findings.end(), [](const finding& one) { return one.how == severity::error; });
  }
};

job refused(unreadable why) {
  job one;
  one.from.file = std::move(why.file);
  one.from.places.emplace("", why.where);
  one.findings.push_back({severity::error, "unreadable", "", "", std::move(why.what)});
  return one;
}

std::string shown_name(const std::string& file) { return file == "-" ? "<stdin>" : file; }

// ---- Through the checks to the header

/// The tasks of a machine, those inside of others too.
void add_tasks(const machine& scope, std::vector<std::string_view>& names) {
  for (const state& each : scope.states) {
    if (each.type == "Task") names.push_back(each.name);
    for (const machine& inner : each.inside) add_tasks(inner, names);
  }
}

void go(job& one, const options& how) {
  for (const remark& said : one.from.remarks) one.findings.push_back({severity::note, "template-function", said.pointer, "", said.what});
  const auto add = [&](const std::vector<finding>& more) { one.findings.insert(one.findings.end(), more.begin(), more.end()); };

  const bool is_express = how.is_express || one.from.is_express;
  add(check_shape(one.from.root, is_express));
  if (one.has_errors()) return;
  const machine whole = read_machine(one.from.root);
  std::vector<std::string_view> tasks;
  add_tasks(whole, tasks);
  for (const auto& [name, known] : how.write.known.results)
    if (std::find(tasks.begin(), tasks.end(), name) == tasks.end()) throw usage{fmt::format("there is no task {} in {}, whose result would be known; there are: {}", name, one.from.name, fmt::join(tasks, ", "))};
  const std::vector<finding> doubts = check_doubts(whole, is_express);
  add(doubts);
  if (!how.check) add(find_substituted(whole));
  if (!how.check && !one.has_errors()) {
    one.made = write_header(one.from, whole, doubts, how.write);
    add(one.made->findings);
  }
  if (how.warnings_as_errors)
    for (finding& doubt : one.findings)
      if (doubt.how == severity::warning) doubt.how = severity::error;
}

// ---- What comes in

std::vector<job> read_all(const options& how) {
  std::vector<job> all;
  for (const std::string& file : how.files) {
    try {
      const std::string text = read_file(file);
      if (how.lines) {
        for (line_read& line : read_lines(shown_name(file), text)) {
          if (line.read)
            all.emplace_back().from = *std::move(line.read);
          else
            all.push_back(refused(*std::move(line.refused)));
          all.back().from.name = line.id;
        }
      } else {
        std::vector<refused_machine> bad;
        for (document& one : read_documents(shown_name(file), text, how.how, &bad)) all.emplace_back().from = std::move(one);
        for (refused_machine& one : bad) {
          all.push_back(refused(std::move(one.why)));
          all.back().from.name = std::move(one.name);
        }
      }
    } catch (unreadable& why) {
      why.file = shown_name(why.file);
      all.push_back(refused(std::move(why)));
    }
  }
  if (how.machine.empty()) return all;

  std::string names;
  for (const job& one : all)
    if (!one.from.name.empty()) names += (names.empty() ? "" : ", ") + one.from.name;
  // A file of which nothing can be read has no name.
  std::erase_if(all, [&](const job& one) { return one.from.name != how.machine && !(one.from.name.empty() && !one.findings.empty()); });
  if (all.empty()) throw usage{fmt::format("--machine {}: there is none of this name, only: {}", how.machine, names)};
  return all;
}

json::value read_payload(const std::string& file) {
  auto read = read_whole(file, read_file(file), syntax::guess);
  return std::move(read.front().root);
}

/// FILE, or STATE=FILE for the result of a task.
payload_source& payload_of(write_options& how, std::string& argument) {
  const auto equals = argument.rfind('=');
  if (equals == std::string::npos || fs::exists(argument)) return how.known.input;
  const std::string state = argument.substr(0, equals);
  argument.erase(0, equals + 1);
  return how.known.results[state];
}

// ---- What goes out

/// The whole file or nothing of it, and not touched where it is so already: builds look at its time. A link, a
/// device or a pipe stays what it is and is written to.
void write_file(const fs::path& file, std::string_view text) {
  std::error_code error;
  if (fs::is_regular_file(file, error)) {
    std::ifstream now(file, std::ios::binary);
    if (now && std::string(std::istreambuf_iterator<char>(now), {}) == text) return;
  }
  if (const fs::file_type what = fs::symlink_status(file, error).type();
      what != fs::file_type::regular && what != fs::file_type::not_found && what != fs::file_type::none) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    out.close();
    if (!out) throw usage{fmt::format("{} cannot be written", file.string())};
    return;
  }
  if (file.has_parent_path()) fs::create_directories(file.parent_path());
  const fs::path draft = file.string() + fmt::format(".{}.tmp", getpid());
  std::ofstream out(draft, std::ios::binary);
  out << text;
  out.close();
  error.clear();
  if (out) fs::rename(draft, file, error);
  if (!out || error) {
    std::error_code ignored;
    fs::remove(draft, ignored);
    throw usage{fmt::format("{} cannot be written{}", file.string(), error ? ": " + error.message() : "")};
  }
}

/// The name of a header in a directory; no two are the same.
std::string header_name(std::string name, std::set<std::string>& taken) {
  for (char& c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.')) c = '_';
  if (name.empty() || name.front() == '.') name = "definition" + name;
  name.resize(std::min<std::size_t>(name.size(), 100));
  std::string free = name;
  for (std::size_t number = 2; !taken.insert(free).second; ++number) free = fmt::format("{}_{}", name, number);
  return free + ".hpp";
}

std::string index_line(const job& one, const std::string& file) {
  json::object line;
  line["id"] = one.id;
  line["header"] = file.empty() ? json::value(nullptr) : json::value(file);
  line["workflow"] = file.empty() ? json::value(nullptr) : json::value(one.made->workflow);
  line["escapes"] = one.made ? one.made->escapes : 0;
  line["allows"] = one.made ? one.made->allows : 0;
  line["json_payloads"] = one.made ? one.made->json_payloads : 0;
  json::array& errors = line["errors"].emplace_array();
  for (const finding& said : one.findings)
    if (said.how == severity::error) errors.emplace_back(said.state.empty() ? said.what : fmt::format("state \"{}\": {}", said.state, said.what));
  return json::serialize(line) + '\n';
}

void write_headers(const std::vector<job>& all, const options& how) {
  const bool to_directory = how.lines || all.size() > 1 || how.output.ends_with('/') || (!how.output.empty() && fs::is_directory(how.output));
  std::set<std::string> taken;
  std::string index;
  for (const job& one : all) {
    const bool is_good = one.made && !one.has_errors();
    const std::string file = is_good && to_directory ? header_name(one.from.name, taken) : "";
    index += how.lines ? index_line(one, file) : "";
    if (!is_good) continue;
    if (to_directory)
      write_file(fs::path(how.output) / file, one.made->text);
    else if (how.output.empty())
      std::cout << one.made->text;
    else
      write_file(how.output, one.made->text);
  }
  if (how.lines) write_file(fs::path(how.output) / "index.jsonl", index);
}

void report(const std::vector<job>& all, const options& how) {
  std::vector<findings_of> said;
  bool is_silent = true;
  for (const job& one : all) {
    said.push_back({&one.from, one.findings});
    is_silent = is_silent && one.findings.empty();
  }
  std::ostream& out = how.check ? std::cout : std::cerr;
  if (how.format == "sarif")
    write_sarif(out, said);
  else if (how.check || !is_silent)
    write_text(out, said);
}

/// An identifier of C++, or several with :: between them.
bool is_name(std::string_view text, bool with_colons) {
  bool begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (with_colons && !begins && text.substr(i).starts_with("::")) {
      begins = true;
      ++i;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!letter && (begins || c < '0' || c > '9')) return false;
    begins = false;
  }
  return !begins;
}

void check_names(const options& how) {
  const std::string& workflow = how.write.workflow;
  if (!workflow.empty() && (!is_name(workflow, false) || type_identifier(workflow) != workflow)) throw usage{fmt::format("--workflow {}: that cannot be the name of a type", workflow)};
  const std::string& space = how.write.name_space;
  if (!space.empty() && (!is_name(space, true) || space == "std" || space == "stepwise" || (space.find(':') == std::string::npos && member_identifier(space) != space && type_identifier(space) != space)))
    throw usage{fmt::format("--namespace {}: that cannot be the name of a namespace", space)};
}

int run(options how) {
  check_names(how);
  if (how.files.empty()) how.files.emplace_back("-");
  if (how.lines && !how.check && how.output.empty()) throw usage{"--lines needs --output DIRECTORY, or --check"};

  for (const std::string& file : how.files)
    if (std::error_code ignored; !how.output.empty() && fs::equivalent(file, how.output, ignored)) throw usage{fmt::format("{} is what is read; it would be written over", file)};
  std::vector<job> all = read_all(how);
  const bool is_one = all.size() == 1 && !how.lines;
  if (!how.check && !is_one) {
    if (how.output.empty()) throw usage{fmt::format("there are {} definitions here: name a directory with --output, or one of them with --machine", all.size())};
    if (!how.write.workflow.empty() || how.write.known.input.schema || !how.write.known.input.samples.empty() || !how.write.known.results.empty())
      throw usage{fmt::format("--workflow, --input-schema and --sample are about one definition, and there are {} here", all.size())};
    if (const std::string ending = fs::path(how.output).extension().string(); !fs::is_directory(how.output) && (ending == ".hpp" || ending == ".h" || ending == ".hh" || ending == ".hxx"))
      throw usage{fmt::format("{} would be one header, and there are {} definitions here: name a directory with --output, or one of them with --machine", how.output, all.size())};
    if (fs::exists(how.output) && !fs::is_directory(how.output)) throw usage{fmt::format("{} is a file; a directory is needed for {} definitions", how.output, all.size())};
  }

  // Headers of one run may be included together.
  std::set<std::string> spaces;
  for (job& one : all) {
    one.id = one.from.name;
    for (int number = 2; !spaces.insert(snake_case(one.from.name)).second; ++number) one.from.name = fmt::format("{}_{}", one.id, number);
  }

  int code = fine;
  for (job& one : all) {
    const bool was_read = one.findings.empty();
    // One that this program is not up to does not keep the others back.
    try {
      if (was_read) go(one, how);
    } catch (const usage&) {
      throw;
    } catch (const std::exception& e) {
      one.findings.push_back({severity::error, "internal-error", "", "", fmt::format("stepwise-import itself failed: {}", e.what())});
    }
    if (one.has_errors()) code = std::max<int>(code, was_read || how.lines ? wrong : not_run);
  }
  if (!how.check) write_headers(all, how);
  report(all, how);
  std::cout.flush();
  return std::cout ? code : not_run;
}

}  // namespace

}  // namespace stepwise::importer

int main(int argc, char** argv) {
  using namespace stepwise::importer;
  options how;
  std::vector<std::string> schemas;
  std::vector<std::string> samples;

  CLI::App app{"Reads definitions in the Amazon States Language (JSON or YAML, also those in templates of CloudFormation, SAM and the CDK)\nand writes them as C++ headers for Stepwise."};
  app.footer(
      "Exit codes: 0 all is well, there may be warnings; 1 something is wrong in a definition, or cannot be expressed;\n"
      "2 the command line is wrong, or a file cannot be read.");
  app.set_version_flag("--version", "stepwise-import " STEPWISE_VERSION);
  app.add_option("FILES", how.files, "Definitions and templates; - or none is standard input");
  app.add_option("-o,--output", how.output, "The header; for several definitions a directory. Otherwise standard output")->type_name("FILE");
  app.add_flag("--check", how.check, "Only say what is wrong or doubtful, on standard output");
  app.add_option("--format", how.format, "Of what is said: text or sarif (SARIF 2.1.0, for code scanning)")->check(CLI::IsMember({"text", "sarif"}))->type_name("FORMAT");
  app.add_flag("--warnings-as-errors", how.warnings_as_errors, "What is doubtful is wrong");
  app.add_option("--machine", how.machine, "The one of this name in a template")->type_name("NAME");
  app.add_flag("--express", how.is_express, "It is an Express workflow; a template says so itself");
  app.add_option("--workflow", how.write.workflow, "The name of the workflow's type")->type_name("NAME");
  app.add_option("--namespace", how.write.name_space, "The namespace of the header")->type_name("NAME");
  app.add_option("--input-schema", schemas, "A JSON Schema of the workflow's input, or with STATE= of a task's result; may be given again")->type_name("[STATE=]FILE")->allow_extra_args(false);
  app.add_option("--sample", samples, "A sample of the workflow's input, or with STATE= of a task's result; may be given again")->type_name("[STATE=]FILE")->allow_extra_args(false);
  app.add_flag("--json-payloads", how.write.json_payloads, "Every payload is sw::json");
  app.add_flag("--escape", how.write.escape, "Carry what cannot be expressed as raw fields");
  app.add_flag("--lines", how.lines, "The files are JSON Lines, {\"id\": …, \"definition\": …} each; writes a header for each, and index.jsonl");
  app.add_option("--syntax", how.how, "Of the files: guess, json or yaml")
      ->transform(CLI::CheckedTransformer(std::map<std::string, syntax>{{"guess", syntax::guess}, {"json", syntax::json}, {"yaml", syntax::yaml}}).description(""))
      ->type_name("SYNTAX");

  try {
    app.parse(argc, argv);
    for (std::string& file : schemas) {
      payload_source& of = payload_of(how.write, file);
      of.schema = read_payload(file);
    }
    for (std::string& file : samples) {
      payload_source& of = payload_of(how.write, file);
      of.samples.push_back(read_payload(file));
    }
    return run(std::move(how));
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? fine : not_run;
  } catch (const usage& e) {
    std::cerr << "stepwise-import: " << e.what << '\n';
  } catch (const unreadable& e) {
    std::cerr << fmt::format("{}:{}:{}: error: {}\n", e.file, e.where.line, e.where.column, e.what);
  } catch (const std::exception& e) {
    std::cerr << "stepwise-import: " << e.what() << '\n';
  }
  return not_run;
}
