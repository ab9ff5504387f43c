# SPDX-License-Identifier: BSL-1.0
"""in_moto.py DRIVER: runs the emitted definition of each case in moto, whose interpreter is LocalStack's.

What it gets wrong is listed by name in known_wrong.json, and has to be wrong there still.
"""

import contextlib
import copy
import io
import json
import logging
import re
import subprocess
import sys
import time
import types
from collections import Counter
from pathlib import Path

here = Path(__file__).parent


def run_all(driver_path: str) -> int:
    import boto3
    from moto import mock_aws
    from moto.stepfunctions.parser.asl.component.common.retry import retrier_decl
    from moto.stepfunctions.parser.asl.component.common.string.string_expression import StringVariableSample
    from moto.stepfunctions.parser.asl.component.state.wait.wait_function.timestamp import Timestamp
    from moto.stepfunctions.parser.asl.component.state.wait.wait_function.wait_function import WaitFunction
    from moto.stepfunctions.parser.asl.eval.environment import Environment
    from moto.stepfunctions.parser.asl.eval.variable_store import NoSuchVariable
    from moto.stepfunctions.parser.asl.utils.json_path import NoSuchJsonPathError, extract_json
    from moto.stepfunctions.parser.mocking.mock_config import MockedResponseReturn, MockedResponseThrow

    logging.disable(logging.CRITICAL)
    driver = subprocess.Popen([driver_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(question):
        driver.stdin.write(json.dumps(question) + "\n")
        driver.stdin.flush()
        return json.loads(driver.stdout.readline())

    client = boto3.client("stepfunctions", region_name="us-east-1", aws_access_key_id="any", aws_secret_access_key="any")

    # The functions answer as the case says, in turn.
    script = {}
    states = {}

    def next_answer(env):
        if not script.get(env.next_state_name):  # a branch that goes on though another one has failed
            return MockedResponseThrow(0, 0, "States.Runtime", "the script has ended")
        step = script[env.next_state_name].pop(0)
        if "error" not in step:
            # It takes what a function gives out of this; of a service the result is bare.
            wraps = "lambda:" in states[env.next_state_name]["Resource"]
            return MockedResponseReturn(0, 0, {"Payload": step["result"], "StatusCode": 200} if wraps else step["result"])
        name, cause = step["error"], step["message"]
        if not name.startswith(("States.", "Lambda.")):  # as the runtimes of Lambda write it
            cause = json.dumps({"errorMessage": cause, "errorType": name}, separators=(",", ":"))
        return MockedResponseThrow(0, 0, name, cause)

    Environment.is_mocked_mode = lambda env: True
    Environment.get_current_mocked_response = next_answer

    # Variables are read here: LocalStack does it by JSONata, which moto has not got. It sets them itself.
    def read_variable(sample, env):
        name, path = re.fullmatch(r"\$([^.\[]+)(.*)", sample.expression, re.DOTALL).groups()
        try:
            value = env.variable_store.get(name)
        except NoSuchVariable as missing:
            raise NoSuchJsonPathError(json_path=sample.expression, data={}) from missing
        env.stack.append(copy.deepcopy(extract_json("$" + path, value) if path else value))

    StringVariableSample._eval_body = read_variable

    # Time does not pass.
    sleeps = []

    def sleep(wait, env, wait_seconds):
        if not isinstance(wait, Timestamp):
            sleeps.append(wait_seconds)

    WaitFunction._wait_interval = sleep
    retrier_decl.time = types.SimpleNamespace(sleep=lambda seconds: None)

    @mock_aws(config={"stepfunctions": {"execute_state_machine": True}})  # anew each time: moto cannot start a second machine beside one that ran
    def execute(definition, case):
        script.clear()
        states.clear()
        states.update(all_states(json.loads(definition)))
        sleeps.clear()
        script.update({state: list(steps) for state, steps in case.get("answers", {}).items()})
        role = "arn:aws:iam::123456789012:role/any"
        machine = client.create_state_machine(name="Machine", definition=definition, roleArn=role)["stateMachineArn"]
        execution = client.start_execution(stateMachineArn=machine, name="run-7", input=json.dumps(case["input"]))["executionArn"]
        for _ in range(2000):
            made = client.describe_execution(executionArn=execution)
            if made["status"] != "RUNNING":
                break
            time.sleep(0.005)
        seen = {"output": output_of(made)} if made["status"] == "SUCCEEDED" else {"error": made.get("error", "" if made["status"] == "FAILED" else made["status"])}
        if "cause" in case:
            seen["cause"] = made.get("cause", "")
        if "sleeps" in case:
            seen["sleeps"] = list(sleeps)
        return seen

    def repeated(value):
        if isinstance(value, list):
            return [repeated(each) for each in value]
        if not isinstance(value, dict):
            return value
        return value["repeat"][0] * value["repeat"][1] if "repeat" in value else {name: repeated(each) for name, each in value.items()}

    known_wrong = json.loads((here / "known_wrong.json").read_text("utf-8"))
    known = known_wrong["moto"]
    by_chance = sum(known_wrong["by chance"].values(), [])
    flaws = {name: flaw for flaw, names in known.items() for name in names}
    served = ask({"op": "workflows"})["workflows"]
    count = Counter()
    problems = []
    number = 0
    for path in sorted((here / "cases").glob("*.json")):
        for case in json.loads(path.read_text("utf-8"))["cases"]:
            if case["workflow"] not in served:
                continue
            if case.get("repeats"):
                case["input"] = repeated(case["input"])
            number += 1
            definition = ask({"op": "describe", "workflow": case["workflow"]})["definition"]
            try:
                with contextlib.redirect_stderr(io.StringIO()):  # its parser talks
                    made = execute(definition, case)
            except Exception as refusal:
                made = {"refused": str(refusal)}
            expected = {name: case[name] for name in ("output", "error", "cause", "sleeps") if name in case}
            right = same(made, expected)
            listed = case["name"] in flaws
            if case["name"] in by_chance:
                right = not listed
            count["known to be wrong" if listed else "right"] += right != listed
            if right == listed:
                found = "the same, and it is listed as wrong" if right else json.dumps(made)[:300]
                problems.append(f"{path.name}: {case['name']}\n  expected {json.dumps(expected)[:300]}\n  found    {found}")
    driver.stdin.close()
    print("\n".join(problems))
    print(f"{number} cases in moto: {count['right']} right, {count['known to be wrong']} known to be wrong; {len(problems)} are not as they should be")
    for flaw in known:
        print(f"known to be wrong in moto: {flaw}")
    return 1 if problems or number == 0 else 0


def all_states(machine):
    """The states of a machine by name, with those of branches and item processors: names are unique over all of it."""
    found = dict(machine["States"])
    for state in machine["States"].values():
        inside = [*state.get("Branches", []), state.get("ItemProcessor"), state.get("Iterator")]
        for each in filter(None, inside):
            found.update(all_states(each))
    return found


def output_of(made):
    """moto leaves out an output of null, and the quotes of a string."""
    if "output" not in made:
        return None
    try:
        return json.loads(made["output"])
    except json.JSONDecodeError:
        return made["output"]


def same(a, b):
    """Equal as JSON: True is no 1, and 1.0 is."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[name], b[name]) for name in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b


if __name__ == "__main__":
    sys.exit(run_all(sys.argv[1]))
