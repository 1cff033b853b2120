import { describe, expect, test } from 'vitest'
import { cosign, witnessKeyOf } from '#server/record/cosignature.ts'
import { type Dossier, digestOf } from '#server/record/dossier.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { hasPython, judge } from '../../independent/judge.ts'
import { key, makeDossier, now } from './make-dossier.ts'

const isSoundHere = (dossier: Dossier) =>
  verifyDossier(JSON.stringify(dossier), { key, now }).faults.length === 0

const witness = { name: 'justice.example/witness', seed: new Uint8Array(32).fill(40) }
const sound = (): Dossier => {
  const dossier = makeDossier({})
  dossier.witnesses = [{ name: 'Justice', verifierKey: witnessKeyOf(witness) }]
  for (const checkpoint of dossier.checkpoints) {
    const text = checkpoint.note.slice(0, checkpoint.note.lastIndexOf('\n\n') + 1)
    checkpoint.cosignatures = [cosign(text, witness, now)]
  }
  return { ...dossier, digest: digestOf(dossier) }
}
const turn = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1)
const one = <T>(list: readonly T[], at: number): T => {
  const found = list[at]
  if (found === undefined) throw new Error('there is one')
  return found
}

/** Each makes of a sound dossier another one, not yet sealed again. */
const changes: [string, (dossier: Dossier) => Partial<Dossier>][] = [
  ['an entry', ({ entries }) => ({ entries: entries.with(2, turn(one(entries, 2), 20)) })],
  [
    'the order of entries',
    ({ entries }) => ({ entries: entries.with(3, one(entries, 4)).with(4, one(entries, 3)) }),
  ],
  ['the want of an entry', ({ entries }) => ({ entries: entries.toSpliced(4, 1) })],
  ['the want of the last entry', ({ entries }) => ({ entries: entries.slice(0, -1) })],
  [
    'what an act says',
    ({ openings }) => {
      const { index, opening } = one(openings, 3)
      return { openings: openings.with(3, { index, opening: opening.replace('"no"', '"yes"') }) }
    },
  ],
  ['the want of an opening', ({ openings }) => ({ openings: openings.toSpliced(5, 1) })],
  [
    'a root',
    ({ checkpoints }) => {
      const checkpoint = one(checkpoints, 0)
      const note = turn(checkpoint.note, 32)
      return { checkpoints: checkpoints.with(0, { ...checkpoint, note }) }
    },
  ],
  [
    'a signature',
    ({ checkpoints }) => {
      const checkpoint = one(checkpoints, 0)
      const note = turn(checkpoint.note, checkpoint.note.length - 30)
      return { checkpoints: checkpoints.with(0, { ...checkpoint, note }) }
    },
  ],
  [
    'a cosignature',
    ({ checkpoints }) => {
      const { cosignatures = [] } = one(checkpoints, 1)
      return { checkpoints: checkpoints.with(0, { ...one(checkpoints, 0), cosignatures }) }
    },
  ],
  [
    'a snapshot',
    ({ contents }) => ({
      contents: Object.fromEntries(
        Object.entries(contents).map(([hash, text]) => [hash, turn(text, 40)]),
      ),
    }),
  ],
  ['a file', ({ files }) => ({ files: files.map((file) => ({ ...file, base64: btoa('other') })) })],
]

// Where there is no python3, these say that they were skipped.
describe.skipIf(!hasPython)('a verifier in another language that shares no code', () => {
  test('finds a sound dossier sound, and counts what is in it', () => {
    expect(isSoundHere(sound())).toBe(true)
    expect(judge(sound(), key)).toEqual({
      isSound: true,
      said: [{ entries: 11, opened: 11, ballots: 1 }],
    })
  })

  test.each(changes)('agrees on %s', (_, change) => {
    const dossier = sound()
    const changed = { ...dossier, ...change(dossier) }
    const sealed = { ...changed, digest: digestOf(changed) }
    expect(isSoundHere(sealed)).toBe(false)
    expect(judge(sealed, key).isSound).toBe(false)
  })

  test('agrees on a dossier that was changed and not sealed again', () => {
    const changed = { ...sound(), exportedAt: '2026-03-20T00:00:00.000Z' }
    expect(judge(changed, key).said[0]).toEqual({ fault: 'file_altered' })
  })
})
