// SPDX-License-Identifier: BSL-1.0
// Drives the subjects. With Google Benchmark's options it measures time. With --instructions, under
// callgrind, it dumps the counts of each subject for two lengths of run. Built with the counted payload it
// prints how often each subject copies and moves it. measure.py puts all this together.
#include "subjects.hpp"

#include <benchmark/benchmark.h>
#include <valgrind/callgrind.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace bench {
namespace {

struct subject {
  const char* name;
  payload (*chain)(payload);
  payload (*choice)(payload);
  round (*loop)(round);
};
constexpr subject subjects[] = {
#define BENCH_LIST(SUBJECT) {#SUBJECT, on_##SUBJECT::chain, on_##SUBJECT::choice, on_##SUBJECT::loop},
    BENCH_SUBJECTS(BENCH_LIST)
#undef BENCH_LIST
};

// Inputs go round, so that every length of run that is a multiple sees the same ones.
constexpr long inputs = 64;

[[gnu::noinline]] payload input_of_chain(long i) { return make_payload(i % inputs); }
[[gnu::noinline]] round input_of_loop(long i) { return {turns, make_payload(i % inputs)}; }

[[gnu::noinline]] void keep(payload& p) { benchmark::DoNotOptimize(p); }
[[gnu::noinline]] void keep(round& r) { benchmark::DoNotOptimize(r); }

/// Runs `once(i)` for `count` inputs. All that is measured is a difference between two of these.
template <class Once>
[[gnu::noinline]] void drive(long count, Once once) {
  for (long i = 0; i < count; ++i) once(i);
}

// Each workflow as something to drive, and what the driving costs without it: an input made and
// dropped.
template <class Visit>
void each_case(Visit visit) {
  visit("chain/nothing", [](long i) { auto made = input_of_chain(i); keep(made); });
  visit("loop/nothing", [](long i) { auto made = input_of_loop(i); keep(made); });
  for (const subject& each : subjects) {
    const auto name = [&](const char* shape) { return std::string(shape) + "/" + each.name; };
    visit(name("chain"), [run = each.chain](long i) { auto made = run(input_of_chain(i)); keep(made); });
    visit(name("choice"), [run = each.choice](long i) { auto made = run(input_of_chain(i)); keep(made); });
    visit(name("loop"), [run = each.loop](long i) { auto made = run(input_of_loop(i)); keep(made); });
  }
}

/// All subjects give the same answers, or nothing here means anything.
void compare_answers() {
  const subject& model = subjects[1];
  for (const subject& each : subjects) {
    for (long i = 0; i < inputs; ++i) {
      const bool same = digest(each.chain(input_of_chain(i))) == digest(model.chain(input_of_chain(i))) &&
                        digest(each.choice(input_of_chain(i))) == digest(model.choice(input_of_chain(i))) &&
                        digest(each.loop(input_of_loop(i)).held) == digest(model.loop(input_of_loop(i)).held) &&
                        each.loop(input_of_loop(i)).left == 0;
      if (!same) {
        std::fprintf(stderr, "%s and %s differ for input %ld\n", each.name, model.name, i);
        std::exit(1);
      }
    }
  }
}

// The counts of a run go to a dump of their own, named by what was run and how often. What a run costs
// once, and what comes after a count was asked for, is in both lengths and cancels out.
void dump_instructions() {
  each_case([](const std::string& name, auto once) {
    drive(inputs, once);
    for (const long count : {4 * inputs, 8 * inputs}) {
      const std::string label = name + "/" + std::to_string(count);
      CALLGRIND_ZERO_STATS;
      drive(count, once);
      CALLGRIND_DUMP_STATS_AT(label.c_str());
    }
  });
}

#ifdef BENCH_PAYLOAD_COUNTED
template <class Result, class Input>
void print_moves(const char* subject, const char* shape, Result (*run)(Input), Input (*make)(long)) {
  long copies = 0;
  long moves = 0;
  for (long i = 0; i < inputs; ++i) {
    Input in = make(i);
    Input* const place = &in;
    counted = {};
    auto out = run(std::move(*place));
    copies += counted.copies;
    moves += counted.moves - 1;  // into the parameter
    keep(out);
  }
  std::printf("%s/%s %g %g\n", shape, subject, static_cast<double>(copies) / inputs, static_cast<double>(moves) / inputs);
}
#endif

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  bench::compare_answers();
  const std::string_view wanted = argc > 1 ? argv[1] : "";
  if (wanted == "--instructions") {
    if (RUNNING_ON_VALGRIND == 0) {
      std::fputs("--instructions is for valgrind --tool=callgrind\n", stderr);
      return 2;
    }
    bench::dump_instructions();
    return 0;
  }
#ifdef BENCH_PAYLOAD_COUNTED
  for (const bench::subject& each : bench::subjects) {
    bench::print_moves(each.name, "chain", each.chain, bench::input_of_chain);
    bench::print_moves(each.name, "choice", each.choice, bench::input_of_chain);
    bench::print_moves(each.name, "loop", each.loop, bench::input_of_loop);
  }
  return 0;
#else
  bench::each_case([](const std::string& name, auto once) {
    benchmark::RegisterBenchmark(name.c_str(), [once](benchmark::State& state) {
      long i = 0;
      for (auto _ : state) once(i++);
    });
  });
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
#endif
}
