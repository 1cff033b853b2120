import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#server/record/canonical.ts'
import vectors from '../../vectors/transparency-log.json' with { type: 'json' }

describe('canonical JSON (RFC 8785)', () => {
  test.each(vectors.jcs.cases)('the reference file "$name" is printed byte for byte', (probe) => {
    const printed = canonicalJson(JSON.parse(probe.input))
    expect(Buffer.from(printed).toString('hex')).toBe(probe.canonicalUtf8Hex)
  })

  // RFC 8785 appendix B
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number with bits %s prints as %s', (bits, printed) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(printed)
  })

  test('members are sorted by UTF-16 code units and not by code points', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  test('no Unicode normalisation and no needless escapes', () => {
    expect(canonicalJson('é')).not.toBe(canonicalJson('e\u0301'))
    expect(canonicalJson('\u2028\u007f/<')).toBe('"\u2028\u007f/<"')
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f"\\')).toBe(
      '"\\b\\t\\n\\f\\r\\u0000\\u001f\\"\\\\"',
    )
  })

  test('whatever JSON can say is printed as the package canonicalize prints it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), (value) => {
        if (!JSON.stringify(value).isWellFormed()) return
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  test('every finite number is printed as the package canonicalize prints it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(canonicalJson(number)).toBe(canonicalize(number))
        expect(Number(canonicalJson(number))).toBe(number === 0 ? 0 : number)
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  test('printing is a fixed point: what was printed prints the same again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const printed = canonicalJson(value)
        expect(canonicalJson(JSON.parse(printed))).toBe(printed)
      }),
    )
  })

  test('one object in two places is no cycle, and an object without prototype is plain', () => {
    const shared = { a: 1 }
    expect(canonicalJson([shared, shared, Object.assign(Object.create(null), { b: 2 })])).toBe(
      '[{"a":1},{"a":1},{"b":2}]',
    )
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}')
  })
})

describe('what JSON cannot say is refused', () => {
  class Ballot {
    choice = 'yes'
  }
  class List extends Array<number> {}
  const cycle: Record<string, unknown> = {}
  cycle.self = { cycle }
  const ring: unknown[] = []
  ring.push([ring])

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['a missing member', { a: undefined }],
    ['a missing element', [undefined]],
    ['NaN', Number.NaN],
    ['infinity', [Number.NEGATIVE_INFINITY]],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a function', { toJSON: () => 'tricked' }],
    ['a lone surrogate', '\ud83d'],
    ['a lone surrogate as a name', { '\udc00': 1 }],
    ['a Map', new Map([['a', 1]])],
    ['a Set', new Set()],
    ['a Date', new Date(0)],
    ['a regular expression', /a/],
    ['an error', new Error('a')],
    ['a boxed number', Object(1)],
    ['a boxed string', Object('a')],
    ['bytes', new Uint8Array(1)],
    ['an instance of a class', new Ballot()],
    ['a kind of array', List.of(1)],
    ['an inherited object', Object.create({ a: 1 })],
    ['an array with a hole', Object.assign(new Array(3), { 0: 1, 2: 2 })],
    ['an array that is only holes', new Array(3)],
    ['an array with a further member', Object.assign([1], { index: 0 })],
    ['a member named by a symbol', { [Symbol('a')]: 1 }],
    ['an accessor', Object.defineProperty({}, 'a', { enumerable: true, get: () => 1 })],
    ['a hidden member', Object.defineProperty({}, 'a', { value: 1 })],
    ['an object in itself', cycle],
    ['an array in itself', ring],
    ['a promise', Promise.resolve(1)],
    ['a proxy of a Map', new Proxy(new Map(), {})],
  ])('%s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('anything at all is printed as valid JSON or refused', () => {
    fc.assert(
      fc.property(
        fc.anything({ withSparseArray: true, withMap: true, withDate: true }),
        (value) => {
          let printed: string
          try {
            printed = canonicalJson(value)
          } catch (error) {
            expect(error).toBeInstanceOf(TypeError)
            return
          }
          expect(canonicalJson(JSON.parse(printed))).toBe(printed)
        },
      ),
      { numRuns: 2000 },
    )
  }, 60_000)
})
