// SPDX-License-Identifier: BSL-1.0
// Definitions with one thing changed, each of which some input has to tell from the emitted one.

const clone = (value) => structuredClone(value);

// The steps to a definition's own level, and to those of the workflows inside of its states.
function levels(level, steps = []) {
  return [steps, ...Object.entries(level.States).flatMap(([name, state]) => [
    ...(state.Branches ?? []).flatMap((each, i) => levels(each, [...steps, 'States', name, 'Branches', i])),
    ...(state.ItemProcessor === undefined ? [] : levels(state.ItemProcessor, [...steps, 'States', name, 'ItemProcessor'])),
  ])];
}

/** All single changes of a definition: [what was changed, the changed definition]. */
export function mutants(definition) {
  return levels(definition).flatMap((steps) => mutantsOf(definition, steps));
}

function mutantsOf(whole, way) {
  const made = [];
  const at = (root, steps) => steps.reduce((here, step) => here[step], root);
  const definition = at(whole, way);
  const names = Object.keys(definition.States);
  const other = (name) => names[(names.indexOf(name) + 1) % names.length];
  const change = (what, edit) => {
    const copy = clone(whole);
    edit(at(copy, way));
    made.push([what, copy]);
  };
  const shifted = (value) => (typeof value === 'number' ? value + 1e6 : typeof value === 'boolean' ? !value : `${value}?`);

  // Operators of the rules of a Choice, wherever they stand.
  const tests = (rule, steps) => {
    if (rule.And) return rule.And.flatMap((each, i) => tests(each, [...steps, 'And', i]));
    if (rule.Not) return tests(rule.Not, [...steps, 'Not']);
    return [[steps, Object.keys(rule).find((key) => /^(String|Numeric|Boolean|Is)/.test(key))]];
  };
  const named = (guards, name) => guards.some((each) => each.ErrorEquals.includes(name));
  // What goes to a Fail state, nobody looks at.
  const lost = (name) => definition.States[name]?.Type === 'Fail';

  // What a template or a constant is made of: [the steps to it, what stands there]. Arrays keep their length.
  const leaves = (value, steps) => {
    const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const list = Array.isArray(value);
    return [...(steps.length > 0 && !list ? [[steps, value]] : []), ...inner.flatMap(([key, each]) => leaves(each, [...steps, list ? Number(key) : key]))];
  };

  if (names.length > 1) change([...way.filter((step) => !/^(States|Branches|ItemProcessor)$/.test(step)), 'StartAt'].join(' '), (copy) => { copy.StartAt = other(copy.StartAt); });
  for (const [name, state] of Object.entries(definition.States)) {
    const edit = (what, how) => change(`${name}: ${what}`, (copy) => how(copy.States[name]));
    if (state.Next !== undefined) {
      edit('Next', (s) => { s.Next = other(s.Next); });
      edit('End', (s) => { delete s.Next; s.End = true; });
    }
    for (const [i, rule] of (state.Choices ?? []).entries()) {
      edit(`rule ${i}: Next`, (s) => { s.Choices[i].Next = other(rule.Next); });
      for (const [steps, operator] of tests(rule, [])) {
        const { Variable, [operator]: value } = at(rule, steps);
        const before = state.Choices.slice(0, i).some((each) => each.Variable === Variable && each[operator] === value);
        if (steps.includes('Not') && before) continue;  // what an earlier rule takes does not come here
        if (/Equals$/.test(operator) && rule.Next === state.Default) continue;
        edit(`rule ${i}: ${operator}`, (s) => { const test = at(s.Choices[i], steps); test[operator] = shifted(test[operator]); });
        const twin = { Than: 'ThanEquals', ThanEquals: 'Than' }[operator.match(/Than(Equals)?$/)?.[0]];
        if (twin !== undefined) {
          edit(`rule ${i}: ${operator} by its twin`, (s) => {
            const test = at(s.Choices[i], steps);
            test[operator.replace(/Than(Equals)?$/, twin)] = test[operator];
            delete test[operator];
          });
        }
      }
    }
    if (state.Default !== undefined) {
      edit('Default', (s) => { s.Default = other(s.Default); });
      edit('no Default', (s) => { delete s.Default; });
    }
    if (state.Seconds !== undefined) edit('Seconds', (s) => { s.Seconds += 5; });
    for (const field of ['Error', 'Cause']) {
      if (state[field] !== undefined) edit(field, (s) => { s[field] += '?'; });
    }
    if (state.Type === 'Fail' && state.Error === undefined) edit('an Error', (s) => { s.Error = 'Error'; });
    if (state.InputPath !== undefined && state.Result === undefined) {
      edit('no InputPath', (s) => { delete s.InputPath; });
      if (state.InputPath !== null) edit('InputPath null', (s) => { s.InputPath = null; });
    }
    if (state.OutputPath !== undefined && !lost(state.Next)) {
      edit('no OutputPath', (s) => { delete s.OutputPath; });
      if (state.OutputPath !== null) edit('OutputPath null', (s) => { s.OutputPath = null; });
    }
    if (state.ResultPath !== undefined && !lost(state.Next)) {
      edit('no ResultPath', (s) => { delete s.ResultPath; });
      if (state.ResultPath !== null) edit('ResultPath null', (s) => { s.ResultPath = null; });
    }
    if (state.Parameters?.['Payload.$'] !== undefined) edit('Payload', (s) => { s.Parameters['Payload.$'] = '$$.Nowhere'; });
    if (state.ResultSelector !== undefined && state.ResultPath !== null) edit('no ResultSelector', (s) => { delete s.ResultSelector; });
    if (state.ItemsPath !== undefined) edit('no ItemsPath', (s) => { delete s.ItemsPath; });
    if (state.ItemSelector !== undefined) edit('no ItemSelector', (s) => { delete s.ItemSelector; });
    for (const i of state.Branches?.keys() ?? []) {
      edit(`no branch ${i}`, (s) => { s.Branches.splice(i, 1); });
      if (i > 0) edit(`branch ${i} before the other`, (s) => { s.Branches.splice(i - 1, 0, ...s.Branches.splice(i, 1)); });
    }
    for (const field of ['Parameters', 'ItemSelector', 'ResultSelector', 'Result']) {
      if (/^Result/.test(field) && state.ResultPath === null) continue;  // nobody looks at it
      const root = state.Resource === 'arn:aws:states:::lambda:invoke' && field === 'Parameters' ? ['Payload'] : [];
      for (const [steps, value] of leaves(at(state[field] ?? {}, root) ?? {}, [])) {
        const [last, outer] = [steps.at(-1), [...root, ...steps.slice(0, -1)]];
        const where = `${field} ${steps.join('.')}`;
        if (typeof last === 'string') edit(`no ${where}`, (s) => { delete at(s[field], outer)[last]; });
        if (typeof value === 'object' && value !== null) continue;
        const evaluated = field !== 'Result' && `${last}`.endsWith('.$');
        edit(where, (s) => { at(s[field], outer)[last] = evaluated ? '$$' : value === null ? '' : shifted(value); });
        if (state.Type !== 'Map' || !evaluated) continue;
        const sibling = Object.entries(at(state[field], outer)).find(([key, each]) => key.endsWith('.$') && each !== value)?.[1];
        if (sibling !== undefined) edit(`${where} by ${sibling}`, (s) => { at(s[field], outer)[last] = sibling; });
      }
    }
    for (const [i, retrier] of (state.Retry ?? []).entries()) {
      edit(`retrier ${i}: MaxAttempts`, (s) => { s.Retry[i].MaxAttempts = (retrier.MaxAttempts ?? 3) + 1; });
      if (retrier.MaxAttempts !== 0 && retrier.JitterStrategy !== 'FULL') {
        edit(`retrier ${i}: IntervalSeconds`, (s) => { s.Retry[i].IntervalSeconds = (retrier.IntervalSeconds ?? 1) + 1; });
        if ((retrier.MaxAttempts ?? 3) > 1) edit(`retrier ${i}: BackoffRate`, (s) => { s.Retry[i].BackoffRate = (retrier.BackoffRate ?? 2) + 1; });
      }
      if (retrier.MaxDelaySeconds !== undefined) edit(`retrier ${i}: no MaxDelaySeconds`, (s) => { delete s.Retry[i].MaxDelaySeconds; });
      for (const k of retrier.ErrorEquals.keys()) {
        if (named(state.Retry.slice(0, i), retrier.ErrorEquals[k])) continue;  // an exhausted retrier does not leave it to the next
        edit(`retrier ${i}: ${retrier.ErrorEquals[k]}`, (s) => { s.Retry[i].ErrorEquals[k] += '?'; });
      }
    }
    for (const [i, catcher] of (state.Catch ?? []).entries()) {
      if (names.length > 1) edit(`catcher ${i}: Next`, (s) => { s.Catch[i].Next = other(catcher.Next); });
      for (const k of catcher.ErrorEquals.keys()) {
        edit(`catcher ${i}: ${catcher.ErrorEquals[k]}`, (s) => { s.Catch[i].ErrorEquals[k] += '?'; });
      }
      if (lost(catcher.Next)) continue;
      if (catcher.ResultPath !== undefined) edit(`catcher ${i}: no ResultPath`, (s) => { delete s.Catch[i].ResultPath; });
      if (catcher.ResultPath !== null) edit(`catcher ${i}: ResultPath null`, (s) => { s.Catch[i].ResultPath = null; });
    }
  }
  return made;
}
