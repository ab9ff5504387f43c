// SPDX-License-Identifier: BSL-1.0
// What is said of definitions, as text and as SARIF.
#include "../catch.hpp"
#include "report/finding.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

using namespace stepwise::importer;

namespace {

document definition(const std::string& file) {
  document made;
  made.file = file;
  made.places = {{"", {1, 1}}, {"/States", {2, 3}}, {"/States/A", {3, 5}}};
  return made;
}

}  // namespace

TEST_CASE("a report as text is in the order of the file, a line each, with a sum") {
  const document one = definition("a.json");
  const document two = definition("b c.json");
  const std::vector<findings_of> all{
      {&one, {{severity::warning, "two", "/States/A/Next", "A\n", "is \"odd\""}, {severity::error, "one", "", "", "is wrong"}, {severity::error, "one", "/States", "", "too"}}},
      {&two, {{severity::note, "three", "/x", "", "to know"}}}};
  std::ostringstream out;
  write_text(out, all);
  CHECK(out.str() ==
        "a.json:1:1: error: is wrong [one]\n"
        "a.json:2:3: error: too [one] (/States)\n"
        "a.json:3:5: warning: state \"A\\u000a\": is \"odd\" [two] (/States/A/Next)\n"
        "b c.json:1:1: note: to know [three] (/x)\n"
        "2 errors, 1 warning, 1 note in 2 definitions\n");
}

TEST_CASE("a report without findings says so") {
  const document one = definition("a.json");
  std::ostringstream out;
  write_text(out, std::vector<findings_of>{{&one, {}}});
  CHECK(out.str() == "no errors in 1 definition\n");
}

TEST_CASE("a report as SARIF") {
  const document one = definition("a b/ü.json");
  std::ostringstream out;
  write_sarif(out, std::vector<findings_of>{{&one, {{severity::warning, "unreadable", "/States/A/Next", "A", "is odd"}, {severity::note, "a-rule", "", "", "to know"}}}});
  const json::value log = json::parse(out.str());
  CHECK(log.at("version").as_string() == "2.1.0");
  const json::value& run = log.at("runs").at(0);
  CHECK(run.at("tool").at("driver").at("name").as_string() == "stepwise-import");
  CHECK(json::serialize(run.at("tool").at("driver").at("rules")) ==
        R"([{"id":"a-rule","shortDescription":{"text":"a-rule"}},{"id":"unreadable","shortDescription":{"text":"The file cannot be read as a definition."}}])");
  CHECK(json::serialize(run.at("results").at(0)) ==
        R"({"ruleId":"a-rule","ruleIndex":0,"level":"note","message":{"text":"to know"},)"
        R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"a%20b/%C3%BC.json"},"region":{"startLine":1,"startColumn":1}},"logicalLocations":[{"fullyQualifiedName":""}]}]})");
  CHECK(json::serialize(run.at("results").at(1)) ==
        R"({"ruleId":"unreadable","ruleIndex":1,"level":"warning","message":{"text":"state \"A\": is odd"},)"
        R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"a%20b/%C3%BC.json"},"region":{"startLine":3,"startColumn":5}},"logicalLocations":[{"fullyQualifiedName":"/States/A/Next","name":"A"}]}]})");
}

TEST_CASE("each rule is described") {
  // What has the form of a rule's name, and what stands where one does.
  const std::regex rule(R"re((?:(?:severity::[a-z]+, |(?:error|warn|note)\()"([a-z-]+)")|"([a-z]+(?:-[a-z]+)+)")re");
  std::size_t count = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(STEPWISE_IMPORTER)) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), rule), end; at != end; ++at, ++count) {
      const std::string name = (*at)[1].matched ? (*at)[1] : (*at)[2];
      if (name == "stepwise-import") continue;
      CAPTURE(name);
      CHECK(description_of(name) != name);
    }
  }
  CHECK(count > 50);
}
