import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, toBase64, toHex, utf8 } from '#server/record/bytes.ts'
import { checkpointText, parseCheckpoint } from '#server/record/checkpoint.ts'
import { publicKeyOf } from '#server/record/ed25519.ts'
import { openNote, parseVerifierKey, signNote, verifierKeyOf } from '#server/record/note.ts'
import { keyIdOf } from '#server/record/note-keys.ts'
import vectors from '../../vectors/transparency-log.json' with { type: 'json' }

const { vkey, text, signatureLine, keyId } = vectors.signed_note
const published = `${text}\n${signatureLine}\n`
const signer = (n: number, name = `ministry.example/${n}`) => {
  const seed = new Uint8Array(32).fill(n)
  return { name, seed, vkey: verifierKeyOf(name, publicKeyOf(seed)) }
}
const lineOf = (note: string) => note.slice(note.lastIndexOf('\n\n') + 2)

describe('opening a signed note', () => {
  test('the published note is accepted, with its name and text', () => {
    expect(openNote(published, [vkey])).toEqual({ text, signedBy: ['example.com/foo'] })
    expect(parseVerifierKey(vkey)?.name).toBe('example.com/foo')
    const key = parseVerifierKey(vkey)
    expect(key && toHex(keyIdOf(key))).toBe(keyId)
  })

  test('what is signed here is accepted here, whatever the text', () => {
    const a = signer(1)
    const line = fc.string({ unit: 'grapheme' }).map((part) => part.replace(/[\p{Cc}]/gu, ''))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const body = `${lines.join('\n')}\n`
        expect(openNote(signNote(body, a), [a.vkey])).toEqual({ text: body, signedBy: [a.name] })
      }),
    )
  })

  test('signatures of unknown keys are ignored', () => {
    const [known, unknown] = [signer(1), signer(2)]
    const both = signNote(text, unknown) + lineOf(signNote(text, known))
    expect(openNote(both, [known.vkey]).signedBy).toEqual([known.name])
    const garbage = `${signNote(text, known)}— someone.else ${toBase64(new Uint8Array(9))}\n`
    expect(openNote(garbage, [known.vkey]).signedBy).toEqual([known.name])
    // the same name with another key id is another key
    const namesake = signer(3, known.name)
    const pair = signNote(text, namesake) + lineOf(signNote(text, known))
    expect(openNote(pair, [known.vkey]).signedBy).toEqual([known.name])
  })

  test('a note is rejected when a known key fails, even beside one that verifies', () => {
    const [a, b] = [signer(1), signer(2)]
    const forged = signNote('another text\n', b)
    expect(() => openNote(signNote(text, a) + lineOf(forged), [a.vkey, b.vkey])).toThrow(b.name)
    expect(openNote(signNote(text, a) + lineOf(forged), [a.vkey]).signedBy).toEqual([a.name])
  })

  test('a note is rejected when no known key signed it', () => {
    expect(() => openNote(published, [])).toThrow('no known key')
    expect(() => openNote(published, [signer(1).vkey])).toThrow('no known key')
  })

  test('sixteen signatures and more are read, and each known name is given once', () => {
    const signers = Array.from({ length: 16 }, (_, n) => signer(n + 1))
    const note = `${text}\n${signers.map((one) => lineOf(signNote(text, one))).join('')}`
    const keys = signers.map((one) => one.vkey)
    expect(openNote(note, keys).signedBy).toEqual(signers.map((one) => one.name))
    const [first = signer(1)] = signers
    const twice = signNote(text, first) + lineOf(signNote(text, first))
    expect(openNote(twice, [first.vkey, first.vkey]).signedBy).toEqual([first.name])
    expect(() => openNote(`${text}\n${lineOf(twice).repeat(101)}`, keys)).toThrow('too many')
  })

  test('keys of an unknown type are passed over; cosignatures are verified', () => {
    const a = signer(1)
    const later = { name: 'witness.example', type: 6, publicKey: new Uint8Array(1312) }
    const laterKey = `${later.name}+${toHex(keyIdOf(later))}+${toBase64(
      concatBytes(new Uint8Array([6]), later.publicKey),
    )}`
    expect(openNote(signNote(text, a), [a.vkey, laterKey]).signedBy).toEqual([a.name])

    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
    const witness = { name: 'witness.example', type: 4, publicKey: raw }
    const witnessKey = `${witness.name}+${toHex(keyIdOf(witness))}+${toBase64(
      concatBytes(new Uint8Array([4]), raw),
    )}`
    const time = new Uint8Array(8)
    new DataView(time.buffer).setBigUint64(0, 1_700_000_000n)
    const cosign = (signed: string) =>
      `— ${witness.name} ${toBase64(
        concatBytes(keyIdOf(witness), time, new Uint8Array(sign(null, utf8(signed), privateKey))),
      )}\n`
    const good = cosign(`cosignature/v1\ntime 1700000000\n${text}`)
    expect(openNote(signNote(text, a) + good, [a.vkey, witnessKey]).signedBy).toEqual([
      a.name,
      witness.name,
    ])
    const bad = cosign(`cosignature/v1\ntime 1700000001\n${text}`)
    expect(() => openNote(signNote(text, a) + bad, [a.vkey, witnessKey])).toThrow(witness.name)
  })

  const { name } = signer(1)
  const base64 = toBase64(new Uint8Array(68))
  test.each([
    ['no signatures', 'text\n'],
    ['an empty signature block', 'text\n\n'],
    ['no blank line', `text\n— ${name} ${base64}\n`],
    ['no newline at the end', published.slice(0, -1)],
    ['a hyphen for the dash', published.replace('—', '-')],
    ['an em dash without space', published.replace('— ', '—')],
    ['two spaces', published.replace('— ', '—  ')],
    ['a name with a plus', `text\n\n— a+b ${base64}\n`],
    ['a name with a space', `text\n\n— a b ${base64}\n`],
    ['a name with a no-break space', `text\n\n— a\u00a0b ${base64}\n`],
    ['no name', `text\n\n—  ${base64}\n`],
    ['no base64', `text\n\n— ${name}\n`],
    ['base64 without padding', published.replace('yaQM=', 'yaQM')],
    ['base64 with loose bits', published.replace('yaQM=', 'yaQN=')],
    ['base64 of the wrong alphabet', published.replace('Uw2Q', 'Uw_Q')],
    ['a signature shorter than its key id', `text\n\n— ${name} AAAAAA==\n`],
    ['something after the signature', published.replace('yaQM=', 'yaQM= x')],
    ['a tab in the text', published.replace('example', 'exam\tple')],
    ['a carriage return', published.replaceAll('\n', '\r\n')],
    ['a null', published.replace('example', '\0')],
    ['a lone surrogate', published.replace('example', '\ud800')],
    ['nothing', ''],
    ['a text after the signatures', `${published}\ntext\n`],
  ])('%s is rejected', (_name, note) => {
    expect(() => openNote(note, [vkey])).toThrow(Error)
  })

  test('every single flipped character of the published note is rejected', () => {
    for (let at = 0; at < published.length; at++) {
      const other = String.fromCharCode(published.charCodeAt(at) ^ 1)
      const changed = published.slice(0, at) + other + published.slice(at + 1)
      expect(() => openNote(changed, [vkey]), changed).toThrow(Error)
    }
  })

  test('malformed verifier keys are an error and not a key that signs nothing', () => {
    const [named = '', id = '', key = ''] = vkey.split('+')
    for (const bad of [
      '',
      named,
      `${named}+${id}`,
      `${named}+${id}+`,
      `${named}+00000000+${key}`,
      `${named}+${id.toUpperCase()}+${key}`,
      `other+${id}+${key}`,
      `+${id}+${key}`,
      `${named}+${id}+${key.slice(1)}`,
      `${vkey}\n`,
    ]) {
      expect(() => openNote(published, [bad]), bad).toThrow(Error)
    }
  })

  test('a text or a name that a note cannot carry is not signed', () => {
    for (const bad of ['', 'no newline', 'tab\t\n', '\ud800\n']) {
      expect(() => signNote(bad, signer(1))).toThrow(Error)
    }
    for (const bad of ['', 'a b', 'a+b', 'a\u2003b']) {
      expect(() => signNote(text, { name: bad, seed: new Uint8Array(32) })).toThrow(Error)
    }
  })
})

describe('checkpoints', () => {
  const root = new Uint8Array(32).fill(7)
  test('are three lines, and are read back', () => {
    const checkpoint = { origin: 'focalpoint.example/record', size: 42, root }
    const written = checkpointText(checkpoint)
    expect(written).toBe(`focalpoint.example/record\n42\n${toBase64(root)}\n`)
    expect(parseCheckpoint(written)).toEqual(checkpoint)
    expect(parseCheckpoint(`${written}extension\n`)).toEqual(checkpoint)
  })

  test.each([
    ['a leading zero', 'o\n042\n'],
    ['a sign', 'o\n+42\n'],
    ['an exponent', 'o\n4e2\n'],
    ['a size above 2^53', 'o\n9007199254740993\n'],
    ['no origin', '\n42\n'],
  ])('with %s are malformed', (_name, beginning) => {
    expect(() => parseCheckpoint(`${beginning}${toBase64(root)}\n`)).toThrow('malformed')
  })

  test('with a short root, or cut short, are malformed', () => {
    expect(() => parseCheckpoint(`o\n1\n${toBase64(root.slice(1))}\n`)).toThrow('malformed')
    expect(() => parseCheckpoint(`o\n1\n${toBase64(root)}`)).toThrow('malformed')
    expect(() => parseCheckpoint('o\n1\n')).toThrow('malformed')
    expect(() => checkpointText({ origin: 'a\nb', size: 1, root })).toThrow(RangeError)
    expect(() => checkpointText({ origin: 'a', size: 1.5, root })).toThrow(RangeError)
    expect(() => checkpointText({ origin: 'a', size: 1, root: root.slice(1) })).toThrow(RangeError)
  })
})
