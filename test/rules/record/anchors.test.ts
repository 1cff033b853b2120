import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '#server/record/bytes.ts'
import { checkpointText } from '#server/record/checkpoint.ts'
import { cosign, readCosignature, witnessKeyOf } from '#server/record/cosignature.ts'
import { type Dossier, digestOf } from '#server/record/dossier.ts'
import { treeOfEntries } from '#server/record/merkle-tree.ts'
import { openNote, signNote } from '#server/record/note.ts'
import { type SigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { readToken } from '#server/record/verify/read-token.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { key, makeDossier, now, origin, type ToRecord, timeOf } from './make-dossier.ts'

const keyOf = (n: number): SigningKey => ({ name: origin, seed: new Uint8Array(32).fill(n) })
const witness = { name: 'justice.example/witness', seed: new Uint8Array(32).fill(40) }
const other = { name: 'interior.example/witness', seed: new Uint8Array(32).fill(41) }
const [witnessKey, otherKey] = [witnessKeyOf(witness), witnessKeyOf(other)]
const at = new Date('2026-03-02T10:00:00.000Z')
const textOf = (note: string) => note.slice(0, note.lastIndexOf('\n\n') + 1)

const sealed = (change: (dossier: Dossier) => void): Dossier => {
  const dossier = makeDossier({})
  change(dossier)
  return { ...dossier, digest: digestOf(dossier) }
}
const cosigned = (change: (dossier: Dossier, line: string) => void = () => {}) =>
  sealed((dossier) => {
    dossier.witnesses = [{ name: 'Justice', verifierKey: witnessKey }]
    const [checkpoint] = dossier.checkpoints
    if (!checkpoint) throw new Error('there is a checkpoint')
    const line = cosign(textOf(checkpoint.note), witness, at)
    checkpoint.cosignatures = [line]
    change(dossier, line)
  })
const check = (dossier: Dossier, brought: { witnesses?: string[]; key?: string } = {}) => {
  const report = verifyDossier(JSON.stringify(dossier), { key, now, ...brought })
  return {
    faults: report.faults.map(({ code }) => code),
    anchors: report.anchors.map(({ code, params }) => ({ code, ...params })),
    notices: report.notices.map(({ code }) => code),
  }
}

describe('a cosignature', () => {
  const text = textOf(makeDossier({}).checkpoints[0]?.note ?? '')
  const line = cosign(text, witness, at)

  test('is read back by its key, and below a note by any program that knows the format', () => {
    expect(readCosignature(line, text, witnessKey)).toEqual({ name: witness.name, at })
    const note = `${signNote(text, keyOf(9))}${line}\n`
    expect(openNote(note, [key, witnessKey]).signedBy).toEqual([origin, witness.name])
  })

  test('is none of another key, text or time, whichever bit of it is turned', () => {
    expect(readCosignature(line, text, otherKey)).toBeUndefined()
    expect(readCosignature(line, text, key)).toBeUndefined()
    expect(readCosignature(line, `${text}more\n`, witnessKey)).toBeUndefined()
    const [dash = '', name = '', encoded = ''] = line.split(' ')
    const bytes = fromBase64(encoded) ?? new Uint8Array()
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const turned = bytes.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      const changed = `${dash} ${name} ${toBase64(turned)}`
      expect(readCosignature(changed, text, witnessKey)).toBeUndefined()
    }
    for (const bad of ['', '—', `${line} x`, line.replace('—', '-'), line.slice(0, -4)]) {
      expect(readCosignature(bad, text, witnessKey)).toBeUndefined()
    }
  })
})

describe('who vouches for a dossier besides its signer', () => {
  test('nobody: that is said', () => {
    expect(check(makeDossier({}))).toMatchObject({
      faults: [],
      anchors: [{ code: 'not_witnessed' }, { code: 'not_stamped' }],
    })
  })

  test('a witness, by a key from elsewhere or by the word of the file', () => {
    const said = { name: witness.name, size: 3, at: at.toISOString(), key: witnessKey }
    expect(check(cosigned())).toMatchObject({
      faults: [],
      anchors: [{ code: 'witnessed_by_claim', ...said }, { code: 'not_stamped' }],
    })
    expect(check(cosigned(), { witnesses: [witnessKey] })).toMatchObject({
      faults: [],
      anchors: [{ code: 'witnessed', ...said }, { code: 'not_stamped' }],
    })
  })

  test('a witness who is asked for and did not cosign is a fault', () => {
    expect(check(cosigned(), { witnesses: [otherKey] }).faults).toEqual(['witness_silent'])
    expect(check(makeDossier({}), { witnesses: [witnessKey] }).faults).toEqual(['witness_silent'])
  })

  test('a cosignature that was changed, moved, or is of a stranger or to come is named', () => {
    const on = (place: number, line: string) =>
      cosigned((dossier) => {
        for (const checkpoint of dossier.checkpoints) delete checkpoint.cosignatures
        const checkpoint = dossier.checkpoints[place]
        if (checkpoint) checkpoint.cosignatures = [line]
      })
    const text = textOf(makeDossier({}).checkpoints[0]?.note ?? '')
    expect(check(on(1, cosign(text, witness, at))).faults).toEqual(['cosignature_unfit'])
    expect(check(on(0, cosign(text, other, at))).faults).toEqual(['cosignature_unfit'])
    expect(check(on(0, 'anything')).faults).toEqual(['cosignature_unfit'])
    const later = new Date(now.getTime() + 60_000)
    expect(check(on(0, cosign(text, witness, later))).faults).toEqual([
      'cosignature_from_the_future',
    ])
    const keyless = cosigned((dossier) => {
      dossier.witnesses = [{ name: 'Justice', verifierKey: 'nothing' }]
    })
    expect(check(keyless).faults).toEqual(['witness_key_unreadable', 'cosignature_unfit'])
  })

  test('a token about something else, or that cannot be read, is named', async () => {
    const file = join(import.meta.dirname, '../../vectors/time-stamps/two-lorries.tst')
    const token = new Uint8Array(await readFile(file))
    expect(readToken(token)?.at.toISOString()).toBe('2026-11-27T19:48:49.000Z')
    const stamped = (timeStamp: string) =>
      sealed((dossier) => {
        const [checkpoint] = dossier.checkpoints
        if (checkpoint) checkpoint.timeStamp = timeStamp
      })
    expect(check(stamped(toBase64(token))).faults).toEqual(['token_of_another'])
    for (let cut = 0; cut < 200; cut++) expect(readToken(token.slice(0, cut))).toBeUndefined()
    expect(check(stamped(toBase64(token.slice(0, 90)))).faults).toEqual(['token_unreadable'])
    expect(check(stamped('?')).faults).toEqual(['token_unreadable'])
  })
})

describe('a record whose key was replaced', () => {
  const [first, second] = [keyOf(9), keyOf(10)]
  const [firstKey, secondKey] = [verifierKeyFor(first), verifierKeyFor(second)]
  const rotation = (from: string, to: string): ToRecord => ({
    act: 'record.rotate_key',
    content: { old_key: from, new_key: to, reason: 'Once a year.' },
  })
  const filler: ToRecord = { act: 'situation.open', content: { name: 'North' } }
  /** Four acts, of which the second replaces the key, signed at sizes by the keys given. */
  const rotated = (signers: [number, SigningKey][], acts = [rotation(firstKey, secondKey)]) => {
    const dossier = makeDossier({
      acts: () => [filler, ...acts, filler, filler],
      signAt: [],
      contents: [],
    })
    const tree = treeOfEntries(dossier.entries.map((entry) => new TextEncoder().encode(entry)))
    dossier.verifierKey = secondKey
    dossier.checkpoints = signers.map(([size, signer]) => ({
      note: signNote(checkpointText({ origin, size, root: tree.rootAt(size) }), signer),
      signedAt: timeOf(size).toISOString(),
    }))
    return { ...dossier, digest: digestOf(dossier) }
  }
  const sound = rotated([
    [2, first],
    [4, second],
  ])

  test.each([
    ['the old key', firstKey],
    ['the new key', secondKey],
  ])('is followed from %s', (_, brought) => {
    expect(check(sound, { key: brought })).toMatchObject({ faults: [], notices: ['key_replaced'] })
  })

  test('is not followed from a key that never signed it', () => {
    const stranger = verifierKeyFor(keyOf(11))
    expect(check(sound, { key: stranger }).faults).toContain('key_differs')
  })

  test('is not followed from the old key to one that the old key never confirmed', () => {
    const lost = rotated([
      [1, first],
      [4, second],
    ])
    expect(check(lost, { key: firstKey }).faults).toEqual(['rotation_not_signed'])
    expect(check(lost, { key: secondKey }).faults).toEqual([])
  })

  test('is refused where a replaced key signs again, or comes back', () => {
    const again = rotated([
      [2, first],
      [3, second],
      [4, first],
    ])
    expect(check(again, { key: firstKey }).faults).toEqual(['checkpoint_of_replaced_key'])
    const back = rotated(
      [[5, second]],
      [rotation(firstKey, secondKey), rotation(secondKey, firstKey)],
    )
    expect(check(back, { key: secondKey }).faults).toContain('rotation_out_of_turn')
  })
})
