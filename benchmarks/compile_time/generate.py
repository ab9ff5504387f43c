#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes a workflow of N states, each with a described struct of four members of its own.

usage: generate.py SHAPE N
SHAPE: bare                a chain of tasks, its ASL emitted
       retry_catch         one retrier and one catcher on every task
       retry_catch_run     the same, and run with inline handlers
       retry_catch_choice  the same as retry_catch, and a Choice over a variant every five states
       data_flow           the same as retry_catch, with parameters and a result_selector of four members
"""
import sys

SHAPES = ("bare", "retry_catch", "retry_catch_run", "retry_catch_choice", "data_flow")


def generate(shape: str, n: int) -> str:
    header = "data_flow" if shape == "data_flow" else "stepwise"
    out = [f"#include <stepwise/{header}.hpp>", "namespace sw = stepwise;", ""]
    guarded = shape != "bare"
    choices = shape == "retry_catch_choice"
    tag = lambda i: choices and i % 5 == 0
    for i in range(n + 1):
        members = "long a; int b; bool c; double d;"
        if tag(i):
            out.append(f'struct P{i} {{ sw::literal<"yes"> t{{}}; int b = 0; bool c = false; double d = 0; }};')
            out.append(f"BOOST_DESCRIBE_STRUCT(P{i}, (), (t, b, c, d))")
            out.append(f'struct Q{i} {{ sw::other_than<"yes"> t; }};')
            out.append(f"BOOST_DESCRIBE_STRUCT(Q{i}, (), (t))")
            out.append(f"using V{i} = std::variant<P{i}, Q{i}>;")
        else:
            out.append(f"struct P{i} {{ {members} }};")
            out.append(f"BOOST_DESCRIBE_STRUCT(P{i}, (), (a, b, c, d))")
    out.append('struct Failed : sw::fail<"Failed", "It failed"> {};')
    for i in reversed(range(n)):
        routed = tag(i + 1) and i + 1 < n
        result = f"V{i + 1}" if routed else f"P{i + 1}"
        if i + 1 == n:
            following = "sw::end"
        else:
            following = f"C{i + 1}" if routed else f"S{i + 1}"
        if routed:
            out.append(f"struct C{i + 1} : sw::choice<V{i + 1}> {{")
            out.append(f"  using routes = sw::routes<sw::when<P{i + 1}, S{i + 1}>, sw::otherwise<Failed>>;")
            out.append("};")
        out.append(f"struct S{i} : sw::task<P{i}, {result}> {{")
        out.append(f'  using resource = sw::lambda<"Function{i}">;')
        if guarded:
            out.append("  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;")
            out.append("  using catches = sw::catches<sw::on<sw::errors::all, Failed>>;")
        if shape == "data_flow":
            parameters = f'{{"a.$": "$.a", "b": {i}, "c.$": "$.c", "d.$": "$.d"}}'
            selected = f'{{"a.$": "$.Payload.a", "b": {i}, "c.$": "$.Payload.c", "d.$": "$.Payload.d"}}'
            out.append(f'  using parameters = sw::parameters<P{i}, R"json({parameters})json">;')
            out.append(f'  using result_selector = sw::result_selector<P{i + 1}, R"json({selected})json">;')
        out.append(f"  using next = {following};")
        if shape == "retry_catch_run":
            out.append(f"  static P{i + 1} handle(const P{i}& in) {{ return {{in.a + 1, in.b, in.c, in.d}}; }}")
        out.append("};")
    out.append("struct Machine : sw::workflow<S0> {};")
    out.append("extern const std::string_view definition;")
    out.append("const std::string_view definition = sw::asl<Machine>;")
    if shape == "retry_catch_run":
        out.append(f"P{n} run_it(P0 in);")
        out.append(f"P{n} run_it(P0 in) {{ return sw::run<Machine>(in); }}")
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in SHAPES:
        sys.exit(__doc__)
    sys.stdout.write(generate(sys.argv[1], int(sys.argv[2])))
