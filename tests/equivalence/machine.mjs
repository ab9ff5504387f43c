// SPDX-License-Identifier: BSL-1.0
// Runs a definition in aws-local-stepfunctions, and tells of the run in the driver's words.
//
// Branches and items run one after another there, in their order, and none is begun behind one that fails:
// what lets many run at once in it is replaced. So a run has one sequence of states and of calls, as the one in
// process has. That they may overlap, and how many at once, is not looked at.
import { register } from 'node:module';

// Its branches and items all go through here; `oneByOne` is set by each run.
globalThis.stepwiseOneByOne = undefined;
const limiter = `export default () => { const turn = globalThis.stepwiseOneByOne(); return (begin) => turn(begin); };`;
const hook = `export async function resolve(name, context, next) {
  if (name === 'p-limit' && context.parentURL.includes('/aws-local-stepfunctions/')) return { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(limiter)}`)}, shortCircuit: true };
  return next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

// It wants a Node that has Promise.withResolvers; Node 20 has not.
Promise.withResolvers ??= function withResolvers() {
  let settle;
  const promise = new this((resolve, reject) => { settle = { resolve, reject }; });
  return { promise, ...settle };
};
const { StateMachine } = await import('aws-local-stepfunctions');

const mostStates = 2000;

/** The workflows inside a state. */
export const inside = (state) => [...(state.Branches ?? []), ...(state.ItemProcessor === undefined ? [] : [state.ItemProcessor]), ...(state.Iterator === undefined ? [] : [state.Iterator])];

/** The states of a definition by their names, with those inside of states. */
export function allStates({ States }) {
  return Object.entries(States).reduce((found, [name, state]) => inside(state).reduce((all, each) => ({ ...all, ...allStates(each) }), { ...found, [name]: state }), {});
}
const unchecked = { validationOptions: { noValidate: true } };

// States.TaskFailed takes anything but a timeout, which it knows by its class alone, and does not export.
const TimedOut = await new StateMachine({ StartAt: 'S', States: { S: { Type: 'Task', Resource: 'r', TimeoutSeconds: 0.001, End: true } } }, unchecked)
  .run({}, { overrides: { taskResourceLocalHandlers: { S: () => new Promise(() => {}) } } })
  .result.then(() => undefined, (failed) => failed.cause.constructor);

// What a task's function throws.
function thrown(name, message) {
  const error = name === 'States.Timeout' ? new TimedOut() : new Error();
  Object.defineProperty(error, 'name', { value: name });
  Object.defineProperty(error, 'message', { value: message });
  if (name === 'States.Runtime') {
    Object.defineProperty(error, 'isRetryable', { value: false });
    Object.defineProperty(error, 'isCatchable', { value: false });
  }
  return error;
}

// The definition as this interpreter has to see it to do what Step Functions does: comparisons are false
// for values of another type, where it converts them; and ResultPath may begin with a bracket.
function adapted(definition) {
  const guards = { String: 'IsString', Numeric: 'IsNumeric' };
  const rule = (each) => {
    if (each.And) return { ...each, And: each.And.map(rule) };
    if (each.Not) return { ...each, Not: rule(each.Not) };
    const operator = Object.keys(each).find((name) => /^(String|Numeric)(Less|Greater)/.test(name));
    if (operator === undefined) return each;
    const { Next, Comment, ...test } = each;
    return { And: [{ Variable: each.Variable, [guards[operator.match(/^(String|Numeric)/)[0]]]: true }, test], Next };
  };
  const path = (at) => (typeof at.ResultPath === 'string' ? { ...at, ResultPath: at.ResultPath.replace(/^\$\[/, '$.[') } : at);
  const states = Object.entries(definition.States).map(([name, state]) => {
    const made = path({ ...state });
    if (state.Choices) made.Choices = state.Choices.map(rule);
    if (state.Catch) made.Catch = state.Catch.map(path);
    if (state.Branches) made.Branches = state.Branches.map(adapted);
    for (const field of ['ItemProcessor', 'Iterator']) if (state[field]) made[field] = adapted(state[field]);
    return [name, made];
  });
  return { ...definition, States: Object.fromEntries(states) };
}

// The Context Object, of which this interpreter only knows Execution.Input and StartTime by itself: it is
// told the rest, as driver.hpp tells it to executions in process. `state` has what changes.
const told = (state) => ({
  Execution: {
    Id: 'arn:aws:states:us-east-1:123456789012:execution:Machine:run-7', Name: 'run-7', RedriveCount: 0,
    RoleArn: 'arn:aws:iam::123456789012:role/any',
  },
  State: state,
  Task: { Token: 'run-7-1' },  // as it is in process at the first attempt of the first task that has one
  StateMachine: { Id: 'arn:aws:states:us-east-1:123456789012:stateMachine:Machine', Name: 'Machine' },
});

// What is known to be wrong in this interpreter, by name, where nothing above helps: what it does instead
// of what Step Functions does.
export const flaws = {
  'indefinite path': 'a path that may lead to many things fails where it finds none; it is []',
  'falsy input': 'a path on 0, "", false or null finds nothing',
  'position from the end': 'an index below zero finds nothing',
  'index into an object': 'finds the member of that name',
  'names in brackets': "['a','b'] finds nothing",
  'null in a filter': 'a filter does not find a member that is null',
  'falsy Result': 'a Result of 0, "", false or null is none',
  'intermediate scalar': 'a ResultPath replaces what is no object on its way by one; it fails',
  backslashes: 'what a function gives loses every backslash, and \\{ is taken for a place',
  'errors of JavaScript': 'what a function cannot read fails with one, which catchers take',
  'Format of objects': 'refused; they are printed as Java prints them',
  'MathAdd of fractions': 'not rounded, and not limited to 32 bits',
  'StringSplit': 'the second argument is one separator, and empty parts are kept',
  'StringToJson of nothing': 'fails; it is null',
  'ArrayGetItem beyond the end': 'null; it fails',
  'MathRandom': 'may give its end, and takes one below its start',
  'JsonMerge': 'changes its first argument where it stands',
  'Base64 of UTF-8': 'takes one byte a character',
  'States.TaskFailed of a Parallel or a Map': 'takes nothing',
  'items of an object': 'refused',
  'Choice that misses in a branch': 'is States.NoChoiceMatched, which catchers of the Parallel take',
  'Execution.Input in a branch': 'is the input of the branch',
  'long Wait': 'may be as long as it likes; 24856 days are too long',
};

/** The flaw that has decided a run, if it is one that can be told. */
export function flawIn({ cause }) {
  const path = cause?.match(/^Path expression '(.*)' does not point to a value$/s)?.[1];
  if (path === '$') return 'falsy input';
  return path !== undefined && /\*|\.\.|\?|[[:,][^'"\]]*[:,]/.test(path) ? 'indefinite path' : undefined;
}

// The errors that Step Functions reports as States.Runtime, and what a Fail state without Error or Cause
// is given here.
function asReported(error, failState) {
  if (failState && error.constructor.name.startsWith('FailState')) {
    const reads = (name) => failState[name] !== undefined || failState[`${name}Path`] !== undefined;
    return { error: reads('Error') ? error.name : '', cause: reads('Cause') ? error.message : '' };
  }
  const runtime = ['States.NoChoiceMatched', 'States.ResultPathMatchFailure', 'States.ParameterPathFailure'].includes(error.name);
  return { error: runtime ? 'States.Runtime' : error.name, cause: error.message };
}

const readsTime = (state) => state.SecondsPath !== undefined || state.TimestampPath !== undefined;

/**
 * Runs a definition on an input. `call(state, input)` is asked for the work of tasks and answers with
 * { result } or { error, cause }. Gives the output, or error and cause; the states entered, each with its
 * raw input; the calls, each with state, attempt and raw effective input; what was retried and caught, in
 * the driver's words, with the number of the retrier or catcher; and how long it would have waited.
 */
export async function run(definition, input, call) {
  const machine = adapted(definition);
  const states = allStates(machine);
  const emitted = allStates(definition);
  let entered = 0;
  let attempt = 0;
  const current = {};
  // The interpreter looks up each state that it enters, which begins a visit, and may go round for ever.
  const watch = (level) => {
    for (const each of Object.values(level.States).flatMap(inside)) watch(each);
    level.States = new Proxy(level.States, {
      get(target, name) {
        if (target[name] === undefined) return undefined;  // what is behind the last
        attempt = 0;
        if (++entered > mostStates) throw new Error('too many states');
        Object.assign(current, { Name: name, RetryCount: 0, EnteredTime: new Date().toISOString() });
        return target[name];
      },
    });
  };
  watch(machine);
  globalThis.stepwiseOneByOne = () => {
    let before = Promise.resolve();
    const around = { ...current };
    return (begin) => {
      before = before.then(async () => {
        try {
          return await begin();
        } catch (error) {
          ++around.RetryCount;
          throw error;
        } finally {
          await new Promise(setImmediate);  // until its events have been told
          Object.assign(current, around);
        }
      });
      return before;
    };
  };
  const made = { states: [], calls: [], events: [], waits: [] };
  const overrides = { taskResourceLocalHandlers: {}, waitTimeOverrides: {}, retryIntervalOverrides: {} };
  for (const [name, state] of Object.entries(emitted)) {
    // A Wait whose time is overridden does not read it.
    if (state.Type === 'Wait' && !readsTime(state)) overrides.waitTimeOverrides[name] = 0;
    if (state.Retry) overrides.retryIntervalOverrides[name] = 0;
    if (state.Type !== 'Task') continue;
    const wraps = state.Resource === 'arn:aws:states:::lambda:invoke';
    overrides.taskResourceLocalHandlers[name] = async (given) => {
      const event = wraps ? given.Payload : given;
      made.calls.push([name, ++attempt, event]);
      const answer = await call(name, event);
      if (answer.error !== undefined) {
        ++current.RetryCount;
        throw thrown(answer.error, answer.cause);
      }
      return wraps ? { ExecutedVersion: '$LATEST', Payload: answer.result, StatusCode: 200 } : answer.result;
    };
  }

  // The time that a Wait has read does not pass either.
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (then, milliseconds, ...rest) => {
    const state = states[current.Name];
    if (state?.Type !== 'Wait') return setTimeout(then, milliseconds, ...rest);
    if (state.SecondsPath !== undefined) made.waits.push([milliseconds / 1000, milliseconds / 1000]);
    return setTimeout(then, 0, ...rest);
  };
  const execution = new StateMachine(machine, unchecked).run(input, { overrides, context: told(current) });
  const outcome = await execution.result.then((output) => ({ output }), (failed) => ({ failed: failed.cause }));
  globalThis.setTimeout = setTimeout;
  let error;
  for await (const event of execution.eventLogs) {
    const name = event.state?.name;
    const state = name === undefined ? undefined : emitted[name];
    if (event.type === 'StateEntered') {
      made.states.push([name, event.state.input]);
      if (state.Type === 'Wait' && state.Seconds !== undefined) made.waits.push([state.Seconds, state.Seconds]);
    } else if (event.type === 'StateFailed') {
      error = [event.Error, event.Cause];
    } else if (event.type === 'StateRetried') {
      const index = states[name].Retry.indexOf(event.retry.retrier);
      const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Infinity, JitterStrategy } = event.retry.retrier;
      const delay = Math.min(IntervalSeconds * BackoffRate ** (event.retry.attempt - 1), MaxDelaySeconds);
      made.waits.push([JitterStrategy === 'FULL' ? 0 : delay, delay]);
      made.events.push(['retried', name, ...error, index]);
    } else if (event.type === 'StateCaught') {
      made.events.push(['caught', name, ...error, states[name].Catch.indexOf(event.catch.catcher)]);
    }
  }
  if (outcome.failed === undefined) return { ...made, output: outcome.output };
  const last = emitted[made.states.at(-1)[0]];
  return { ...made, ...asReported(outcome.failed, last.Type === 'Fail' ? last : undefined) };
}
