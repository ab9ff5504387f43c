// SPDX-License-Identifier: BSL-1.0
// What the language says, clause by clause: each case of cases/*.json is a workflow of the source file of
// that name, an input, what the functions of its tasks answer, and what has to come of it, derived by hand
// from the language. It runs in process and, as its emitted definition, in another interpreter; in_moto.py
// runs it in a third. What one of those gets wrong is listed by name in known_wrong.json, and has to be
// wrong there still.
//
// There is a file a subject of the sections 3 to 11 as far as the library has them.
//
// Besides its output or error, a case may say the cause of the error, the calls of functions, and the
// seconds that were slept: in `sleeps` whatever the clock, in `sleeps in process` by the one of the driver,
// which stands at 2023-11-14T22:13:20Z. A file may say that an interpreter has nothing of its subject.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, test } from 'node:test';

import { Driver } from '../equivalence/driver.mjs';
import { flaws, run } from '../equivalence/machine.mjs';
import { complaints } from '../equivalence/validators.mjs';

const program = process.env.STEPWISE_EQUIVALENCE_DRIVER;
if (!program) throw new Error('STEPWISE_EQUIVALENCE_DRIVER has to name the driver, test_semantics');
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

// {"repeat": ["ab", 3]} is "ababab".
const repeated = (value) => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(repeated);
  if (value.repeat !== undefined) return value.repeat[0].repeat(value.repeat[1]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, repeated(each)]));
};

const knownWrong = read('known_wrong.json');
const other = 'aws-local-stepfunctions';
const byChance = Object.values(knownWrong['by chance']).flat();  // wrong now and then
const wrongThere = new Map();
for (const [flaw, cases] of Object.entries(knownWrong[other])) {
  assert.ok(flaw in flaws, `known_wrong.json: machine.mjs has no flaw '${flaw}'`);
  for (const name of cases) wrongThere.set(name, flaw);
}

const driver = new Driver(program);
const { workflows } = await driver.ask({ op: 'workflows' });
const used = new Set();
const names = new Set();
const count = { cases: 0, 'not served by this build': 0, 'not in the other interpreter': 0, 'right in the other interpreter': 0, 'known to be wrong there': 0 };

/** What there is of a run that a case says something of. */
const seen = (each, made) => ({
  ...(made.error === undefined ? { output: made.output } : { error: made.error }),
  ...(each.calls === undefined ? {} : { calls: made.calls }),
  ...(each.cause === undefined ? {} : { cause: made.cause }),
  ...(each.sleeps === undefined ? {} : { sleeps: made.sleeps ?? made.waits.map(([, most]) => most) }),
});

for (const file of readdirSync(new URL('cases', import.meta.url)).filter((name) => name.endsWith('.json'))) {
  const { section, cases, 'not in': notIn = {} } = read(`cases/${file}`);
  test(`${file}: ${section}`, async (t) => {
    for (const written of cases) {
      const each = written.repeats ? { ...written, input: repeated(written.input) } : written;
      await t.test(each.name, async (t) => {
        assert.ok(!names.has(each.name), 'two cases have this name');
        names.add(each.name);
        if (!workflows.includes(each.workflow) && file === 'hashes.json') {
          ++count['not served by this build'];
          t.skip('OpenSSL was not found');
          return;
        }
        ++count.cases;
        const question = { workflow: each.workflow };
        const { definition: text } = await driver.ask({ op: 'describe', ...question });
        if (!used.has(each.workflow)) {
          const found = await complaints(text);
          if (Object.values(knownWrong['asl-validator']).flat().includes(each.name)) assert.match(found.join('\n'), /^asl-validator: [^\n]*$/);
          else assert.deepEqual(found, []);
        }
        used.add(each.workflow);

        const said = ['calls', 'cause', 'sleeps'].filter((name) => each[name] !== undefined).map((name) => [name, each[name]]);
        const expected = { ...('output' in each ? { output: each.output } : { error: each.error }), ...Object.fromEntries(said) };
        const script = each.answers ?? {};
        const inProcess = await driver.ask({ op: 'run', ...question, input: each.input, script });
        assert.deepEqual(seen(each, inProcess), expected, `in process: ${inProcess.cause}`);
        if (each['sleeps in process'] !== undefined) assert.deepEqual(inProcess.sleeps, each['sleeps in process']);
        if (other in notIn) {
          ++count['not in the other interpreter'];
          return;
        }

        await driver.ask({ op: 'begin', ...question, script });
        const elsewhere = await run(JSON.parse(text), structuredClone(each.input), (state, input) => driver.ask({ op: 'call', ...question, state, input }));
        const flaw = wrongThere.get(each.name);
        if (flaw === undefined) {
          assert.deepEqual(seen(each, elsewhere), expected, `in ${other}: ${elsewhere.cause}`);
          ++count['right in the other interpreter'];
        } else {
          if (!byChance.includes(each.name)) assert.notDeepEqual(seen(each, elsewhere), expected, `${other} gets it right: it need not be in known_wrong.json`);
          ++count['known to be wrong there'];
        }
      });
    }
  });
}

test('each workflow has a case, and each name in known_wrong.json is that of one', () => {
  assert.deepEqual(workflows.filter((name) => !used.has(name)), []);
  for (const list of Object.values(knownWrong)) {
    for (const name of Object.values(list).flat()) assert.ok(names.has(name), `known_wrong.json: there is no case '${name}'`);
  }
  assert.deepEqual(Object.keys(flaws).filter((flaw) => !(flaw in knownWrong[other])), [], 'flaws that no case shows');
  console.table(count);
  for (const flaw of new Set(wrongThere.values())) console.log(`known to be wrong in ${other}: ${flaw}: ${flaws[flaw]}`);
  for (const flaw of Object.keys(knownWrong['asl-validator'])) console.log(`known to be wrong in asl-validator: ${flaw}`);
});

after(() => driver.close());
