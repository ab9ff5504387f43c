// SPDX-License-Identifier: BSL-1.0
// Payloads by their declared types, made, checked, projected and spoilt here without the library: the
// types are what the driver describes.

/** A seeded generator of pseudo-random numbers (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }
  /** In [0, 1). */
  real() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n) {
    return Math.floor(this.real() * n);
  }
  chance(p) {
    return this.real() < p;
  }
  pick(list) {
    return list[this.below(list.length)];
  }
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
const largest = Number.MAX_SAFE_INTEGER;

const texts = ['', 'a', 'b', 'c', 'd', 'k', 'm', 'n', 'x', 'yes', 'no', 'available', 'more', '7', 'true', 'null', 'x@y', '$.id', '${id}',
  'ünï ✓', '😀', 'with "quotes" and \\', 'two\nlines\t', '\u0000', '\u2028', 'a/b~c', 'z'.repeat(300)];
const keys = ['', 'a', 'b', 'x y', 'é', '😀', 'a/b~c', '__proto__', 'length', '$', 'Payload', 'Error', 'Cause', 'status', 'extra', 'audit', 'report'];

export class Types {
  /** `types` is the driver's table; `hints` has texts and numbers, `untyped` JSON that there should be now and then. */
  constructor(types, hints, untyped) {
    this.types = types;
    this.untyped = untyped;
    this.hintedTexts = hints.filter((each) => typeof each === 'string');
    this.hintedNumbers = hints.filter((each) => typeof each === 'number');
    this.names = [...new Set([...keys, ...types.flatMap((type) => (type.kind === 'object' ? Object.keys(type.members) : []))])];
  }

  // The alternative of a variant that a value is, by its tag alone.
  #alternative(type, value) {
    for (const step of type.tag) {
      if (!isObject(value) || !has(value, step)) return undefined;
      value = value[step];
    }
    return type.alternatives[type.tags.findIndex((tag) => this.fits(tag, value))];
  }

  /** Whether a value is a payload of a type, read strictly. */
  fits(number, value) {
    const type = this.types[number];
    switch (type.kind) {
      case 'json': return true;
      case 'boolean': return typeof value === 'boolean';
      case 'string': return typeof value === 'string';
      case 'number': return typeof value === 'number' && Number.isFinite(value);
      case 'integer': {
        if (!Number.isInteger(value)) return false;
        const limit = Math.min(2 ** type.bits - 1, largest);
        return value <= limit && value >= (type.signed ? Math.max(-(2 ** type.bits), -largest) : 0);
      }
      case 'enumeration': return type.names.includes(value);
      case 'literal': return value === type.values[0];
      case 'other_than': return typeof value === typeof type.values[0] && !type.values.includes(value);
      case 'nullable': return value === null || this.fits(type.of, value);
      case 'optional': return this.fits(type.of, value);
      case 'array': return Array.isArray(value) && value.every((each) => this.fits(type.of, each));
      case 'tuple': return Array.isArray(value) && value.length === type.items.length && value.every((each, i) => this.fits(type.items[i], each));
      case 'map': return isObject(value) && Object.values(value).every((each) => this.fits(type.of, each));
      case 'object':
        return isObject(value) && Object.entries(type.members).every(([name, member]) =>
          has(value, name) ? this.fits(member, value[name]) : this.types[member].kind === 'optional');
      case 'variant': {
        const alternative = this.#alternative(type, value);
        return alternative !== undefined && this.fits(alternative, value);
      }
      default: throw new Error(`no type: ${type.kind}`);
    }
  }

  /** A payload without what its type does not declare. It has to fit. */
  project(number, value) {
    const type = this.types[number];
    switch (type.kind) {
      case 'nullable': return value === null ? null : this.project(type.of, value);
      case 'optional': return this.project(type.of, value);
      case 'array': return value.map((each) => this.project(type.of, each));
      case 'tuple': return value.map((each, i) => this.project(type.items[i], each));
      case 'map': return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.project(type.of, each)]));
      case 'object':
        return Object.fromEntries(Object.entries(type.members).filter(([name]) => has(value, name))
          .map(([name, member]) => [name, this.project(member, value[name])]));
      case 'variant': return this.project(this.#alternative(type, value), value);
      default: return value;
    }
  }

  /** A payload of a type. */
  make(number, random, depth = 0) {
    const type = this.types[number];
    const some = (longest) => Array.from({ length: depth > 4 ? 0 : random.below(longest + 1) });
    switch (type.kind) {
      case 'json': return this.any(random, depth, true);
      case 'boolean': return random.chance(0.5);
      case 'string': return this.#text(random);
      case 'number': return this.#number(random);
      case 'integer': return this.#integer(type, random);
      case 'enumeration': return random.pick(type.names);
      case 'literal': return type.values[0];
      case 'other_than': {
        for (;;) {
          const value = typeof type.values[0] === 'string' ? this.#text(random) : this.#number(random);
          if (!type.values.includes(value)) return value;
        }
      }
      case 'nullable': return random.chance(0.3) ? null : this.make(type.of, random, depth);
      case 'optional': return this.make(type.of, random, depth);
      case 'array': return some(3).map(() => this.make(type.of, random, depth + 1));
      case 'tuple': return type.items.map((item) => this.make(item, random, depth + 1));
      case 'map': return Object.fromEntries(some(3).map(() => [random.pick(keys), this.make(type.of, random, depth + 1)]));
      case 'object':
        return Object.fromEntries(Object.entries(type.members).filter(([, member]) => this.types[member].kind !== 'optional' || random.chance(0.5))
          .map(([name, member]) => [name, this.make(member, random, depth)]));
      case 'variant': return this.make(random.pick(type.alternatives), random, depth);
      default: throw new Error(`no type: ${type.kind}`);
    }
  }

  #text(random) {
    if (this.hintedTexts.length === 0 || random.chance(0.5)) return random.pick(texts);
    return random.pick(this.hintedTexts) + random.pick(['', '', '', '?']);
  }
  #number(random) {
    if (this.hintedNumbers.length > 0 && random.chance(0.5)) return random.pick(this.hintedNumbers) + random.pick([0, 0, 0, 0.5, -1]);
    return random.pick([0, 1, 2, 10, -1, 0.1, -0.1, 2.5, 1e21, 1.5e300, 5e-324, -123456.789, largest, 0.30000000000000004,
      random.real(), random.real() * 1e6, -random.real() * 1e-7]);
  }
  #integer(type, random) {
    for (;;) {
      const limit = Math.min(2 ** type.bits - 1, largest);
      const value = random.chance(0.5) ? Math.trunc(this.#number(random)) : random.pick([0, 1, 2, 3, 4, 5, 7, 10, 12, 40, -1, -2, -7, limit, -limit]);
      if (value >= (type.signed ? -limit : 0) && value <= limit) return value + 0;  // no -0
    }
  }

  /** Any JSON. `whole` leaves out what an interpreter may take for nothing. */
  any(random, depth = 0, whole = false) {
    if (whole && this.untyped.length > 0 && random.chance(0.7)) return { ...this.any(random, 2), ...random.pick(this.untyped) };
    if (depth > 2 || random.chance(0.4)) {
      if (whole) return random.pick(['text', 12, 0.5, true, {}]);
      return random.pick([null, true, false, 0, 1, -2.5, 1e21, '', 'text', 'ünï "é"', [], {}]);
    }
    if (random.chance(0.3)) return Array.from({ length: random.below(3) }, () => this.any(random, depth + 1));
    return Object.fromEntries(Array.from({ length: random.below(4) }, () => [random.pick(this.names), this.any(random, depth + 1)]));
  }

  /** The same payload with members that nobody declared, at any depth. */
  litter(number, value, random) {
    const type = this.types[number];
    switch (type.kind) {
      case 'nullable': return value === null ? null : this.litter(type.of, value, random);
      case 'optional': return this.litter(type.of, value, random);
      case 'array': return value.map((each) => this.litter(type.of, each, random));
      case 'tuple': return value.map((each, i) => this.litter(type.items[i], each, random));
      case 'map': return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.litter(type.of, each, random)]));
      case 'object': {
        const members = Object.entries(value).map(([name, each]) => [name, has(type.members, name) ? this.litter(type.members[name], each, random) : each]);
        while (random.chance(0.5)) {
          const name = random.pick(this.names);
          if (!has(type.members, name) && !has(value, name)) members.splice(random.below(members.length + 1), 0, [name, this.any(random)]);
        }
        return Object.fromEntries(members);
      }
      case 'variant': return this.litter(this.#alternative(type, value), value, random);
      default: return value;
    }
  }

  // Every place in a payload where something is declared: [type, replace by another value, remove].
  #places(number, value, replace, remove, found) {
    const type = this.types[number];
    found.push([type, replace, remove]);
    switch (type.kind) {
      case 'nullable':
        if (value !== null) this.#places(type.of, value, replace, remove, found);
        break;
      case 'optional': this.#places(type.of, value, replace, remove, found); break;
      case 'tuple': value.forEach((each, i) => this.#places(type.items[i], each, (v) => { value[i] = v; }, () => value.splice(i, 1), found)); break;
      case 'array': value.forEach((each, i) => this.#places(type.of, each, (v) => { value[i] = v; }, () => value.splice(i, 1), found)); break;
      case 'map':
      case 'object':
        for (const name of Object.keys(value)) {
          if (type.kind === 'object' && !has(type.members, name)) continue;
          const member = type.kind === 'map' ? type.of : type.members[name];
          const set = (v) => Object.defineProperty(value, name, { value: v, enumerable: true, configurable: true, writable: true });
          this.#places(member, value[name], set, () => delete value[name], found);
        }
        break;
      case 'variant': this.#places(this.#alternative(type, value), value, replace, remove, found); break;
      default:
    }
    return found;
  }

  /** A copy of a payload with something changed in one place; mostly it does not fit any more. */
  spoil(number, value, random) {
    let root = structuredClone(value);
    const places = this.#places(number, root, (v) => { root = v; }, () => { root = null; }, []);
    const [type, replace, remove] = random.pick(places);
    const wrong = {
      integer: [1.5, 2 ** 53, 2 ** type.bits, -1, '1'],
      number: ['1', true],
      string: [1, true],
      boolean: [0, 'true'],
      enumeration: [0, 'no such name', `${type.names?.[0]}\u0000`],
      literal: ['no such tag', 99, true, false],
      other_than: [type.values?.[0], true],
      variant: [{}, 'tag'],
      array: [{}, 'list'],
      tuple: [{}, [], 'list'],
      map: [[], 'map'],
      object: [[], 'object'],
    }[type.kind] ?? [];
    const choices = [() => replace(null), remove, () => replace(random.pick([true, 12, 'text', [], {}, [null]]))];
    for (const each of wrong) choices.push(() => replace(each));
    random.pick(choices)();
    return root;
  }
}

/** JSON text of a value, with numbers and strings spelled in one of their ways: 1, 1.0, 1e0, \u00e9. */
export function spell(value, random) {
  if (Array.isArray(value)) return `[${value.map((each) => spell(each, random)).join(', ')}]`;
  if (isObject(value)) return `{${Object.entries(value).map(([name, each]) => `${spell(name, random)}: ${spell(each, random)}`).join(',')}}`;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= largest) {
    return random.pick([`${value}`, `${value}`, `${value}.0`, `${value}e0`, `${value}.00E+0`, value === 0 ? '0' : `${value}0e-1`]);
  }
  const text = JSON.stringify(value);
  if (typeof value !== 'string' || random.chance(0.7)) return text;
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
