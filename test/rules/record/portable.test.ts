import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex } from '#server/record/bytes.ts'
import { publicKeyOf, signEd25519, verifyEd25519 } from '#server/record/ed25519.ts'
import * as portable from '#server/record/portable/ed25519.ts'
import { sha256, startSha256 } from '#server/record/portable/sha256.ts'
import { sha512 } from '#server/record/portable/sha512.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const littleEndian = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn))

describe('what a page verifies with, against what Node has', () => {
  test('SHA-256 and SHA-512 of every length around a block, whole and in pieces', () => {
    for (let length = 0; length < 300; length++) {
      const some = new Uint8Array(randomBytes(length))
      expect(toHex(sha256(some))).toBe(createHash('sha256').update(some).digest('hex'))
      expect(toHex(sha512(some))).toBe(createHash('sha512').update(some).digest('hex'))
    }
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 6 }), (pieces) => {
        const running = startSha256()
        for (const piece of pieces) running.add(piece)
        expect(toHex(running.end())).toBe(
          createHash('sha256').update(Buffer.concat(pieces)).digest('hex'),
        )
      }),
    )
  })

  test('Ed25519: the vectors of RFC 8032, and a signature with any bit changed is none', () => {
    const seed = fromHex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 32)
    const known =
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'
    if (seed === undefined) throw new Error('the vector is 32 bytes')
    const key = publicKeyOf(seed)
    const said = new Uint8Array([0xaf, 0x82])
    const signature = signEd25519(seed, said)
    expect(toHex(signature)).toBe(known)
    expect(portable.verifyEd25519(key, said, signature)).toBe(true)
    expect(portable.verifyEd25519(key, new Uint8Array([0xaf]), signature)).toBe(false)
    for (let bit = 0; bit < 512; bit += 7) {
      const changed = signature.map((byte, at) =>
        at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
      )
      expect(portable.verifyEd25519(key, said, changed)).toBe(false)
    }
  })

  test('Ed25519 agrees with OpenSSL on sound, foreign and hostile keys and signatures', () => {
    const agrees = (key: Uint8Array, said: Uint8Array, signature: Uint8Array) => {
      const sound = verifyEd25519(key, said, signature)
      expect(portable.verifyEd25519(key, said, signature)).toBe(sound)
      return sound
    }
    for (let round = 0; round < 20; round++) {
      const [seed, said] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(round * 9))]
      const [key, signature] = [publicKeyOf(seed), signEd25519(seed, said)]
      expect(agrees(key, said, signature)).toBe(true)
      agrees(new Uint8Array(randomBytes(32)), said, signature)
      agrees(key, said, new Uint8Array(randomBytes(64)))
      // the same point by another number: malleable, and refused
      const answer = BigInt(`0x${toHex(signature.slice(32).reverse())}`)
      const twin = new Uint8Array([...signature.slice(0, 32), ...littleEndian(answer + order)])
      expect(agrees(key, said, twin)).toBe(false)
    }
    // points of small order, in every spelling: OpenSSL takes none for a key
    const points = [0n, 1n, 2n ** 255n - 20n, 2n ** 255n - 19n, 2n ** 255n - 18n, 2n ** 255n]
    for (const key of points) {
      for (const commitment of points) {
        const signature = new Uint8Array([...littleEndian(commitment), ...new Uint8Array(32)])
        for (const said of [new Uint8Array(), new Uint8Array(1), new Uint8Array(2)]) {
          expect(agrees(littleEndian(key), said, signature)).toBe(false)
        }
      }
    }
    expect(agrees(new Uint8Array(31), new Uint8Array(), new Uint8Array(64))).toBe(false)
  })
})

describe('bytes in letters', () => {
  test('are those of Node, and one sequence has one spelling', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(toHex(some)).toBe(Buffer.from(some).toString('hex'))
        expect(toBase64(some)).toBe(Buffer.from(some).toString('base64'))
        expect(fromHex(toHex(some), some.length)).toEqual(some)
        expect(fromBase64(toBase64(some))).toEqual(some)
      }),
    )
    const large = new Uint8Array(randomBytes(100_001))
    expect(toBase64(large)).toBe(Buffer.from(large).toString('base64'))
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const read = Buffer.from(text, 'base64')
        const isOne = read.toString('base64') === text
        expect(fromBase64(text)).toEqual(isOne ? new Uint8Array(read) : undefined)
      }),
    )
    for (const text of ['QQ', 'QR==', 'QUJ=', 'Q===', '====', 'QQ==QQ==', 'QQ=A', 'Q Q=']) {
      expect(fromBase64(text)).toBeUndefined()
    }
  })
})
