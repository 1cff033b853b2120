import { randomBytes } from 'node:crypto'
import { buildOpening, entryBytes } from '#server/record/act-format.ts'
import { fromUtf8 } from '#server/record/bytes.ts'
import { checkpointText } from '#server/record/checkpoint.ts'
import { type Dossier, digestOf, dossierFormat } from '#server/record/dossier.ts'
import { treeOfEntries } from '#server/record/merkle-tree.ts'
import { signNote } from '#server/record/note.ts'
import { sha256 } from '#server/record/sha256.ts'
import { type SigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'

const key: SigningKey = { name: 'bench.example/record', seed: new Uint8Array(32).fill(1) }
const beginning = Date.parse('2026-01-01T00:00:00.000Z')
/** A checkpoint for every so many entries. */
const between = 1_000
/** Fields of an act: seven of every act, and what it says. */
const fields = 10

/** What this machine can hash in a second at most: SHA-256 of an entry's length, one after the other. */
export function hashesPerSecond(): number {
  const entry = new Uint8Array(129)
  const end = performance.now() + 1_000
  let count = 0
  for (; performance.now() < end; count += 1) sha256(entry)
  return count
}

/** Verifies a record of so many entries, closed and wholly opened, so many times each. */
export function* verifyMany(entries: number, rounds: number) {
  for (const opened of [false, true]) {
    const text = JSON.stringify(makeDossier(entries, opened))
    const took: number[] = []
    let faults = 0
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      const report = verifyDossier(text, { key: verifierKeyFor(key), now: new Date() })
      took.push((performance.now() - begun) / 1_000)
      // the dossier of a decision that there is none of, so that nothing has to be opened
      faults += report.faults.filter(({ code }) => code !== 'decision_missing').length
    }
    const what = opened ? 'every act opened' : 'the tree and its checkpoints'
    // a leaf and a node for each entry; of an opened act each field and the commitment besides
    yield { what, took, faults, hashes: entries * (2 + (opened ? fields + 1 : 0)) }
  }
}

function makeDossier(count: number, opened: boolean): Dossier {
  const made = Array.from({ length: count }, (_, index) => {
    const at = new Date(beginning + index * 60)
    const { opening, commitment } = buildOpening(
      {
        ...{ id: `act-${index}`, act: 'bench.append', actor: { kind: 'system' } },
        ...{ at: at.toISOString(), effective_at: null, situation: null, thing: null },
        ...{ 'content.title': `Act ${index}`, 'content.text': 'x'.repeat(200), 'content.n': index },
      },
      randomBytes,
    )
    return { opening, entry: entryBytes(commitment, at) }
  })
  const tree = treeOfEntries(made.map(({ entry }) => entry))
  const sizes = Array.from({ length: Math.ceil(count / between) }, (_, at) =>
    Math.min(count, (at + 1) * between),
  )
  const dossier: Omit<Dossier, 'digest'> = {
    ...{ format: dossierFormat, origin: key.name, verifierKey: verifierKeyFor(key) },
    exportedAt: new Date(beginning + count * 60 + 1).toISOString(),
    scope: opened ? { kind: 'record' } : { kind: 'decision', decision: 'none' },
    checkpoints: sizes.map((size) => ({
      note: signNote(checkpointText({ origin: key.name, size, root: tree.rootAt(size) }), key),
      signedAt: new Date(beginning + size * 60).toISOString(),
    })),
    entries: made.map(({ entry }) => fromUtf8(entry)),
    openings: opened
      ? made.map(({ opening }, index) => ({ index, opening: fromUtf8(opening) }))
      : [],
    ...{ contents: {}, files: [] },
  }
  return { ...dossier, digest: digestOf(dossier) }
}
