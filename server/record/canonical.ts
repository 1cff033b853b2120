/**
 * Writes a value as canonical JSON (RFC 8785): members sorted by UTF-16 code units (section 3.2.3),
 * numbers and strings as ECMAScript prints them (3.2.2), no white space, no Unicode normalisation.
 *
 * Throws a TypeError on whatever JSON cannot say exactly: undefined, NaN and infinities, bigint,
 * symbols, functions, lone surrogates, sparse arrays, cycles, and every object that is not a plain
 * one (Map, Date, class instances, arrays with extra members, accessors, hidden members). Two
 * values that differ must never print alike, because the record signs what is printed.
 */
export function canonicalJson(value: unknown): string {
  return print(value, '$', new Set())
}

function print(value: unknown, at: string, ancestors: Set<object>): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'string') return printString(value, at)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${at}: JSON has no ${value}`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`${at}: JSON has no ${typeof value}`)
  if (ancestors.has(value)) throw new TypeError(`${at}: the value contains itself`)
  ancestors.add(value)
  const printed = Array.isArray(value)
    ? printArray(value, at, ancestors)
    : printObject(value, at, ancestors)
  ancestors.delete(value)
  return printed
}

function printString(value: string, at: string): string {
  if (!value.isWellFormed()) throw new TypeError(`${at}: a lone surrogate is not Unicode text`)
  return JSON.stringify(value)
}

function printArray(value: unknown[], at: string, ancestors: Set<object>): string {
  if (Object.getPrototypeOf(value) !== Array.prototype) {
    throw new TypeError(`${at}: not a plain array`)
  }
  // own keys of a dense array are its indices and `length`, and nothing else
  if (Reflect.ownKeys(value).length !== value.length + 1) {
    throw new TypeError(`${at}: the array has holes or members beside its elements`)
  }
  const parts: string[] = []
  for (let index = 0; index < value.length; index++) {
    const path = `${at}[${index}]`
    parts.push(print(ownValue(value, String(index), path), path, ancestors))
  }
  return `[${parts.join(',')}]`
}

function printObject(value: object, at: string, ancestors: Set<object>): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${at}: not a plain object`)
  }
  const names: string[] = []
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key !== 'string') throw new TypeError(`${at}: a member is named by a symbol`)
    names.push(key)
  }
  names.sort()
  const parts = names.map((name) => {
    const path = `${at}.${name}`
    return `${printString(name, path)}:${print(ownValue(value, name, path), path, ancestors)}`
  })
  return `{${parts.join(',')}}`
}

function ownValue(owner: object, name: string, at: string): unknown {
  const member = Object.getOwnPropertyDescriptor(owner, name)
  if (member === undefined) throw new TypeError(`${at}: missing`)
  if (!('value' in member)) throw new TypeError(`${at}: an accessor is not a value`)
  if (!member.enumerable) throw new TypeError(`${at}: a hidden member`)
  return member.value
}
