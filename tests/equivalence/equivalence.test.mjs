// SPDX-License-Identifier: BSL-1.0
// Each workflow runs on many inputs twice: in process, and as its emitted definition in another
// interpreter of the language, with the same functions behind its tasks. The runs have to be equal in
// status, error, cause and output, in the states that they passed with their inputs, in the calls of the
// tasks with their effective inputs and attempts, in what was retried and caught, and in how long they
// would have waited. Branches of a Parallel and items of a Map run one after another in both; see machine.mjs.
// All but the declared members of a payload is left out of it, and undeclared ones are
// strewn over inputs and results. What the other interpreter gets wrong is listed by name in machine.mjs.
//
// STEPWISE_EQUIVALENCE_DRIVER names the driver; _RUNS (the fewest inputs of a workflow) and _SEED may be set.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { Driver } from './driver.mjs';
import { allStates, flawIn, flaws, inside, run } from './machine.mjs';
import { mutants } from './mutants.mjs';
import { Random, Types, spell } from './payloads.mjs';
import { complaints } from './validators.mjs';

const program = process.env.STEPWISE_EQUIVALENCE_DRIVER;
if (!program) throw new Error('STEPWISE_EQUIVALENCE_DRIVER has to name the driver, test_equivalence');
const runs = Number(process.env.STEPWISE_EQUIVALENCE_RUNS ?? 60);
const mostRuns = 20 * runs;
const seed = Number(process.env.STEPWISE_EQUIVALENCE_SEED ?? 20240229);
const stepsOfAScript = 8;

const example = (folder) => JSON.parse(readFileSync(new URL(`../../examples/${folder}/input.json`, import.meta.url), 'utf8'));
const order = example('order_processing');
const items = example('order_workflow');
const letter = { to: 'x', body: [null] };

// What payloads of the type of a workflow's input should be now and then: with what random ones would
// hardly get far. The first of an example is its sample.
const favourites = {
  order_processing: [order, { ...order, product_id: 'sku-002' }, { ...order, product_id: 'other' }, { ...order, quantity: 11 }, { ...order, quantity: 0 },
    { ...order, customer_email: 'declined@example.com' }],
  order_workflow: [items, { ...items, items: [] }, { ...items, paymentMethod: 'GiftCard' }, { ...items, customerEmail: 'nobody' }],
  call_center: [example('call_center'), { inputCaseID: '' }, { inputCaseID: '002' }],
  call_center_tiers: [example('call_center'), { inputCaseID: '3' }, { inputCaseID: '002' }, { inputCaseID: '009' }],
  untyped: [{ ...letter, kind: 'far' }, { kind: 'near', distance: 4 }, { kind: 1, distance: 5, where: { here: true } }, { ...letter, kind: null, distance: '4', where: { here: 'true' } },
    { kind: 'far' }, { distance: 4 }, { ...letter, kind: '', distance: 4.5 }, letter],
};

const integrationErrors = ['Lambda.ServiceException', 'Lambda.Unknown', 'Lambda.TooManyRequestsException', 'Sandbox.Timedout', 'States.Timeout',
  'States.HeartbeatTimeout', 'States.Permissions', 'States.Runtime'];
const exceptions = ['runtime_error', 'logic_error', 'exception', 'inherited', 'Surprise', 'int'];

const driver = new Driver(program);
const { workflows } = await driver.ask({ op: 'workflows' });
const report = [];

const takes = ({ ErrorEquals: names }, error) => error !== 'States.Runtime'
  && (names.includes(error) || names.includes('States.ALL') || (names.includes('States.TaskFailed') && error !== 'States.Timeout'));
const mostAttempts = (retrier) => retrier.MaxAttempts ?? 3;

/**
 * A script: what the function of each task does, call by call. Results that fit mostly, an error now and
 * then; and often one task that fails as often as it takes to pass one of its retriers or catchers.
 */
function makeScript(workflow, random) {
  const { definition, states, types } = workflow;
  const definitions = allStates(definition);
  const all = Object.entries(definitions);
  const tasks = all.filter(([, state]) => state.Type === 'Task');
  const guarded = all.filter(([, state]) => state.Retry?.length > 0 || state.Catch?.length > 0);
  const errorOf = (name) => {
    const { raises } = states[name];
    if (random.chance(0.2)) return { exception: random.pick(exceptions) };
    return { error: random.pick([...raises, ...raises, ...integrationErrors]) };
  };
  const words = () => random.pick(['', 'no luck', 'ünï "é" \\ \n']);
  const script = {};
  const rest = random.pick([0, 0.05, 0.3]);
  for (const [name] of tasks) {
    const { result, handled } = states[name];
    script[name] = Array.from({ length: stepsOfAScript }, () => {
      if (random.chance(rest)) return { ...errorOf(name), message: words() };
      if (handled && random.chance(0.7)) return null;
      let made = types.litter(result, types.make(result, random), random);
      if (random.chance(0.02)) made = types.spoil(result, made, random);
      return { result: made };
    });
  }
  for (let aims = guarded.length > 0 ? random.pick([0, 0, 1, 1, 1, 2]) : 0; aims > 0; --aims) {
    const [name, { Retry = [], Catch = [] }] = random.pick(guarded);
    const guard = random.pick([...Retry, ...Catch]);
    const error = random.pick(guard.ErrorEquals);
    // What a Parallel or a Map is to see, a task inside of it throws, past its own retriers.
    const within = inside(definitions[name]).flatMap((each) => Object.entries(allStates(each))).filter(([, state]) => state.Type === 'Task');
    const [task, { Retry: own = [] }] = within.length === 0 ? [name, {}] : random.pick(within);
    const step = { ...(/^States\.(ALL|TaskFailed)$/.test(error) ? errorOf(task) : { error }), message: words() };
    if (step.error === 'std::runtime_error') step.exception = 'runtime_error';
    const first = (retriers) => retriers.find((each) => takes(each, step.error ?? 'any'));
    const retrier = first(Retry);
    const each = first(own) === undefined ? 1 : mostAttempts(first(own)) + 1;
    const times = retrier === undefined ? each : each * (mostAttempts(retrier) + random.pick([0, 1, 1]));
    script[task].splice(random.pick([0, 0, 0, 1]), 0, ...Array.from({ length: times }, () => step));
  }
  return script;
}

/** A case: an input and a script, as text for the driver. */
function makeCase(workflow, number) {
  const random = new Random([...`${seed} ${workflow.name} ${number}`].reduce((sum, c) => Math.imul(sum, 16777619) ^ c.charCodeAt(0), 2166136261));
  const { types, favourites: known } = workflow;
  const type = workflow.states[workflow.definition.StartAt].input;
  let input = known.length > 0 && random.chance(0.7) ? random.pick(known) : types.make(type, random);
  const script = makeScript(workflow, random);
  if (number === 0 && workflow.isExample) {  // its sample, and nothing but its own functions
    [input] = known;
    for (const steps of Object.values(script)) steps.fill(null);
  } else {
    if (random.chance(0.75)) input = types.litter(type, input, random);
    if (random.chance(0.2) && types.types[type].kind !== 'json') input = types.spoil(type, input, random);
  }
  return { number, fits: types.fits(type, input), input: spell(input, random), script: spell(script, random) };
}

/** The run of a definition in the other interpreter, its payloads projected on the declared types. */
async function runElsewhere(workflow, definition, each) {
  const { types, states } = workflow;
  await driver.ask({ op: 'begin', workflow: workflow.name }, { script: each.script });
  const misread = [];
  const projected = (type, value, where) => {
    if (type === undefined) return undefined;
    if (types.fits(type, value)) return types.project(type, value);
    misread.push(where);
    return { misread: value };
  };
  const random = new Random(each.number);
  const effective = [];
  const other = await run(definition, JSON.parse(each.input), async (state, input) => {
    const answer = await driver.ask({ op: 'call', workflow: workflow.name, state }, { input: spell(input ?? null, random) });
    effective.push(answer.input);
    if (answer.result !== undefined) answer.result = types.litter(states[state].result, answer.result, random);
    return answer;
  });
  const made = {
    ...other,
    states: other.states.map(([name, input]) => (states[name].input === undefined ? [name] : [name, projected(states[name].input, input, name)])),
    calls: other.calls.map(([name, attempt, input]) => [name, attempt, projected(states[name].takes, input, name)]),
  };
  // The functions have read the same as what is projected here.
  made.calls.forEach(([, , input], i) => { if (effective[i] !== undefined) assert.deepEqual(effective[i], input); });
  if ('output' in other) {
    const last = other.states.findLast(([name]) => definition.States[name] !== undefined)[0];
    made.output = projected(states[last].output, other.output, `the output of ${last}`);
    const { output } = await driver.ask({ op: 'project', workflow: workflow.name, state: last }, { output: JSON.stringify(other.output) });
    if (output !== undefined) assert.deepEqual(output, made.output);
  }
  return { ...made, misread };
}

/** Where two runs differ, or nothing. */
function difference(inProcess, elsewhere) {
  const differs = (what, here, there) => (isDeepStrictEqual(here, there) ? undefined : { what, 'in process': here, elsewhere: there });
  const outcome = (each) => (each.error === undefined ? { output: each.output } : {
    error: each.error,
    // Who says States.Runtime puts it in words of their own.
    cause: each.error === 'States.Runtime' ? undefined : each.cause,
  });
  const found = differs('states', inProcess.states, elsewhere.states) ?? differs('calls', inProcess.calls, elsewhere.calls)
    ?? differs('events', inProcess.events.map((each) => each.slice(0, 4)), elsewhere.events.map((each) => each.slice(0, 4)))
    ?? differs('outcome', outcome(inProcess), outcome(elsewhere));
  if (found !== undefined) return found;
  const sleeps = inProcess.sleeps.length === elsewhere.waits.length
    && elsewhere.waits.every(([least, most], i) => inProcess.sleeps[i] >= least && inProcess.sleeps[i] <= most);
  return sleeps ? undefined : { what: 'waits', 'in process': inProcess.sleeps, elsewhere: elsewhere.waits };
}

/** What of a definition there is to pass, and what runs have passed. */
class Coverage {
  constructor(definition) {
    this.states = allStates(definition);
    this.left = new Set();
    for (const [name, state] of Object.entries(this.states)) {
      this.left.add(`state ${name}`);
      for (const target of [...(state.Choices ?? []).map((rule) => rule.Next), ...(state.Default === undefined ? [] : [state.Default])]) this.left.add(`route ${name} -> ${target}`);
      (state.Catch ?? []).forEach((_, i) => this.left.add(`catcher ${i} of ${name}`));
      (state.Retry ?? []).forEach((retrier, i) => {
        if (retrier.MaxAttempts !== 0) this.left.add(`retrier ${i} of ${name}`);
        this.left.add(`retrier ${i} of ${name} exhausted`);
      });
    }
    this.all = this.left.size;
  }

  add({ states, events, calls, error }) {
    states.forEach(([name], i) => {
      this.left.delete(`state ${name}`);
      if (i > 0 && this.states[states[i - 1][0]].Type === 'Choice') this.left.delete(`route ${states[i - 1][0]} -> ${name}`);
    });
    const retried = {};  // by state: of the last one, and of those that it is inside of
    const isWithin = (name, outer) => this.states[outer] !== undefined && inside(this.states[outer]).some((each) => allStates(each)[name] !== undefined);
    const exhausted = (name, failure) => {
      const retriers = this.states[name]?.Retry ?? [];
      const first = failure === undefined ? -1 : retriers.findIndex((retrier) => takes(retrier, failure));
      if (first >= 0 && (retried[name]?.[first] ?? 0) === mostAttempts(retriers[first])) this.left.delete(`retrier ${first} of ${name} exhausted`);
    };
    for (const [what, name, failure, , index] of [...events, ['ended', calls.at(-1)?.[0], error]]) {
      for (const before of Object.keys(retried)) {
        // What the one outside sees has gone through it, and what ends the run through all.
        if (isWithin(before, name) || (what === 'ended' && isWithin(name, before))) exhausted(before, failure);
        if (before !== name && !isWithin(name, before)) delete retried[before];
      }
      if (what === 'retried') {
        this.left.delete(`retrier ${index} of ${name}`);
        retried[name] ??= {};
        retried[name][index] = (retried[name][index] ?? 0) + 1;
        continue;
      }
      if (what === 'caught') this.left.delete(`catcher ${index} of ${name}`);
      exhausted(name, failure);
      delete retried[name];
    }
  }
}

/** Whether the function of a state is given its whole input. */
const looksAtAll = ({ Type, InputPath, Parameters }) =>
  Type === 'Task' && InputPath === undefined && (Parameters === undefined || Parameters['Payload.$'] === '$');

/** What the rules of a definition compare with. */
function literals(at, key = '') {
  if (typeof at === 'object' && at !== null) return Object.entries(at).flatMap(([name, each]) => literals(each, name));
  return /^(String|Numeric)/.test(key) ? [at] : [];
}

// Changes that no input can tell, and why.
const unnoticeable = {
  comparing: ['Numbers: rule 5: NumericGreaterThan by its twin'],  // no integer is 5.5
  passing: ['Only: no OutputPath'],  // which is the default
  narrowing: ['Blind: no InputPath', 'Fixed: no InputPath', 'Forget: no OutputPath'],  // of what is declared to be empty, all is left out
};

for (const name of workflows) {
  test(name, async (t) => {
    const described = await driver.ask({ op: 'describe', workflow: name });
    const definition = JSON.parse(described.definition);
    const known = favourites[name] ?? [];
    const isExample = existsSync(new URL(`../../examples/${name.replace(/_tiers$/, '')}/input.json`, import.meta.url));
    const workflow = { name, isExample, definition, states: described.states, favourites: known, types: new Types(described.types, literals(definition), name === 'untyped' ? known : []) };
    const line = { workflow: name, equal: 0, 'of them failed': 0, 'misfits refused by both': 0, 'misfits not looked at': 0 };
    report.push(line);

    await t.test('both validators accept the definition', async () => {
      assert.deepEqual(await complaints(described.pretty), []);
      assert.deepEqual(JSON.parse(described.pretty), definition);
    });

    const coverage = new Coverage(definition);
    const equal = [];
    let number = 0;
    const runNext = async () => {
      const each = makeCase(workflow, number++);
      const inProcess = await driver.ask({ op: 'run', workflow: name }, { input: each.input, script: each.script });
      const elsewhere = await runElsewhere(workflow, definition, each);
      const shown = () => `${name}, case ${each.number} of seed ${seed}\ninput: ${each.input}\nscript: ${each.script}\n`;
      const refused = inProcess.error === 'States.Runtime' && inProcess.states.length === 0;
      assert.equal(refused, !each.fits, `${shown()}the reader ${refused ? 'refuses what fits' : 'takes what does not fit'}: ${inProcess.cause}`);
      if (!each.fits) {
        // What hands on what it is given, or reads only a part of it, may never look at what does not fit.
        if (looksAtAll(definition.States[definition.StartAt])) assert.equal(elsewhere.error, 'States.Runtime', shown());
        ++line[elsewhere.error === undefined ? 'misfits not looked at' : 'misfits refused by both'];
        return;
      }
      const flaw = flawIn(elsewhere);
      if (flaw !== undefined) {
        assert.ok(flaw in flaws);
        line['known to be wrong there'] = (line['known to be wrong there'] ?? 0) + 1;
        return;
      }
      if (elsewhere.misread.length > 0) {
        // An untyped payload met a type on its way: here it is read on the edge, there by the function.
        assert.ok(described.types.some((type) => type.kind === 'json'), `${shown()}what flows does not fit: ${elsewhere.misread}`);
        assert.deepEqual([inProcess.error, elsewhere.error], ['States.Runtime', 'States.Runtime'], shown());
        ++line['misfits refused by both'];
        return;
      }
      if (isExample && each.number === 0) assert.equal(inProcess.error, undefined, `${shown()}the sample of the example fails`);
      const found = difference(inProcess, elsewhere);
      if (found !== undefined) assert.fail(`${shown()}${JSON.stringify(found, null, 2)}`);
      ++line.equal;
      if (inProcess.error !== undefined) ++line['of them failed'];
      coverage.add(elsewhere);
      equal.push({ each, inProcess });
    };

    await t.test('runs are equal', async () => {
      while (number - (line['known to be wrong there'] ?? 0) < runs || (coverage.left.size > 0 && number < mostRuns)) await runNext();
    });

    await t.test('they have passed every state, route, retrier and catcher', () => {
      assert.deepEqual([...coverage.left], []);
      line.passed = coverage.all;
    });

    await t.test('they tell each changed definition from the emitted one', async () => {
      const isNoticed = async (mutant) => {
        for (let i = 0; ; ++i) {
          while (i >= equal.length) {
            if (number >= mostRuns) return false;
            await runNext();
          }
          try {
            if (difference(equal[i].inProcess, await runElsewhere(workflow, mutant, equal[i].each)) !== undefined) return true;
          } catch {
            return true;  // it cannot even be run
          }
        }
      };
      const unnoticed = [];
      const changed = mutants(definition);
      for (const [what, mutant] of changed) {
        if (!await isNoticed(mutant)) unnoticed.push(what);
      }
      line.changes = changed.length - unnoticed.length;
      assert.deepEqual(unnoticed, unnoticeable[name] ?? []);
    });
  });
}

test('there were enough of them', () => {
  console.table(report);
  const sum = (column) => report.reduce((total, line) => total + (line[column] ?? 0), 0);
  console.log(`what the other interpreter is known to get wrong: ${Object.keys(flaws).join('; ')}`);
  console.log(`${sum('equal')} runs of ${report.length} workflows were equal (${sum('of them failed')} of them failed), ${sum('misfits refused by both')} misfits were refused by both, `
    + `${sum('misfits not looked at')} went by where nobody reads them, ${sum('known to be wrong there')} went wrong there as is known, ${sum('changes')} changed definitions were told from the emitted ones; seed ${seed}`);
  assert.ok(sum('equal') >= 200);
  assert.ok(sum('misfits refused by both') >= 20);
});

after(() => driver.close());
