import { describe, expect, test } from 'vitest'
import { redactOpening } from '#server/record/act-format.ts'
import { fromUtf8, toBase64, utf8 } from '#server/record/bytes.ts'
import { type Dossier, digestOf } from '#server/record/dossier.ts'
import { publicKeyOf } from '#server/record/ed25519.ts'
import { signNote, verifierKeyOf } from '#server/record/note.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { key, makeDossier, now, origin } from './make-dossier.ts'

const check = (dossier: unknown, brought: { key?: string; checkpoint?: string } = { key }) =>
  verifyDossier(JSON.stringify(dossier), { ...brought, now })
const faultsOf = (dossier: unknown, brought?: { key?: string; checkpoint?: string }) =>
  check(dossier, brought).faults.map(({ code }) => code)

/** Changes a sound dossier the way somebody without the signing key would, and seals it again. */
const tampered = (change: (dossier: Dossier) => void): Dossier => {
  const dossier = structuredClone(makeDossier({}))
  change(dossier)
  return { ...dossier, digest: digestOf(dossier) }
}
const openingOf = (dossier: Dossier, index: number) => {
  const opening = dossier.openings.find((one) => one.index === index)
  if (opening === undefined) throw new Error(`no opening of ${index}`)
  return opening
}
const noteOf = (dossier: Dossier, at: number) => {
  const checkpoint = dossier.checkpoints[at]
  if (checkpoint === undefined) throw new Error(`no checkpoint ${at}`)
  return checkpoint
}
const stranger = { name: origin, seed: new Uint8Array(32).fill(1) }
const strangerKey = verifierKeyOf(origin, publicKeyOf(stranger.seed))

describe('a sound dossier', () => {
  test('is accepted, and its signer is established only by a key brought along', () => {
    const dossier = makeDossier({})
    const established = check(dossier)
    expect(established.faults).toEqual([])
    expect(established.notices).toEqual([])
    expect(established.signer).toBe('established')
    expect(check(dossier, {}).signer).toBe('not_established')
    expect(check(dossier, {}).faults).toEqual([])
  })

  test('says what was checked: every part of it', () => {
    const { checks } = check(makeDossier({}))
    expect(Object.fromEntries(checks.map(({ code, params }) => [code, params.count]))).toEqual({
      structure: undefined,
      entries: 11,
      checkpoints: 3,
      openings: 11,
      contents: 1,
      files: 1,
      ballots: 1,
      decisions: 1,
      findings: 1,
    })
  })

  test('may withhold a field, and the verifier says which', () => {
    const dossier = tampered((one) => {
      const opening = openingOf(one, 3)
      opening.opening = fromUtf8(redactOpening(utf8(opening.opening), ['content.explanation']))
    })
    const report = check(dossier)
    expect(report.faults).toEqual([])
    expect(report.notices).toEqual([
      { code: 'redacted', params: { index: 3, act: 'vote.cast', fields: 'content.explanation' } },
    ])
  })

  test('whose vote is withheld is not called counted: the result no longer follows', () => {
    const dossier = tampered((one) => {
      const opening = openingOf(one, 4)
      opening.opening = fromUtf8(redactOpening(utf8(opening.opening), ['content.choice']))
    })
    expect(check(dossier).notices.map(({ code }) => code)).toContain('unchecked_redacted')
    expect(faultsOf(dossier)).toContain('recount_other_votes')
  })

  test('of one decision opens that and leaves the rest closed', () => {
    const dossier = tampered((one) => {
      one.scope = { kind: 'decision', decision: 'decision-1' }
      one.openings = one.openings.filter(({ index }) => index >= 2)
    })
    const report = check(dossier)
    expect(report.faults).toEqual([])
    expect(report.notices).toEqual([{ code: 'acts_outside_scope', params: { count: 2 } }])
  })

  test('agrees with a checkpoint that somebody kept', () => {
    const dossier = makeDossier({})
    const kept = noteOf(dossier, 1).note
    const report = check(dossier, { key, checkpoint: kept })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'kept_checkpoint', params: { size: 8 } })
  })
})

describe('a dossier that somebody changed is named for what was done to it', () => {
  test.each<[string, (dossier: Dossier) => void, string]>([
    ['a vote turned', (d) => replaceIn(openingOf(d, 5), '"no"', '"yes"'), 'opening_changed'],
    [
      'a decision reworded',
      (d) => replaceIn(openingOf(d, 9), 'Envoys are sent', 'Troops are sent'),
      'opening_changed',
    ],
    [
      'an actor replaced',
      (d) => replaceIn(openingOf(d, 5), '"chidi","ministry', '"amina","ministry'),
      'opening_changed',
    ],
    ['an opening taken from another act', (d) => swapOpenings(d, 3, 4), 'opening_changed'],
    ['an opening removed', (d) => void d.openings.splice(4, 1), 'opening_missing'],
    ['an opening added twice', (d) => void d.openings.push({ ...openingOf(d, 2) }), 'opened_twice'],
    [
      'an act invented',
      (d) => void d.openings.push({ ...openingOf(d, 2), index: 99 }),
      'opening_without_entry',
    ],
    ['an opening spoiled', (d) => replaceIn(openingOf(d, 5), '{', '['), 'opening_unreadable'],
    ['an entry removed', (d) => void d.entries.splice(4, 1), 'fork'],
    ['the last entry removed', (d) => void d.entries.pop(), 'checkpoint_ahead'],
    ['an entry moved', (d) => swapEntries(d, 4, 5), 'fork'],
    [
      'an entry spoiled',
      (d) => {
        d.entries[4] = '{}'
      },
      'entry_unreadable',
    ],
    ['an entry repeated', (d) => void d.entries.push(d.entries[1] ?? ''), 'entry_repeated'],
    ['an entry added', (d) => void d.entries.push(later(d.entries[1] ?? '')), 'entries_unsigned'],
    [
      'an entry made earlier',
      (d) => {
        d.entries[5] = (d.entries[5] ?? '').replace('2026-03-02', '2026-03-01')
      },
      'entry_time_backwards',
    ],
    ['all checkpoints removed', (d) => void d.checkpoints.splice(0), 'no_checkpoint'],
    ['the newest checkpoint removed', (d) => void d.checkpoints.pop(), 'entries_unsigned'],
    ['checkpoints reordered', (d) => void d.checkpoints.reverse(), 'checkpoint_not_growing'],
    [
      'a checkpoint said to be signed earlier than the one before',
      (d) => {
        noteOf(d, 1).signedAt = '2026-03-02T09:00:01.000Z'
      },
      'checkpoint_time_backwards',
    ],
    [
      'a checkpoint said to be signed before its acts',
      (d) => {
        noteOf(d, 0).signedAt = '2026-03-01T09:00:01.000Z'
      },
      'checkpoint_before_its_acts',
    ],
    [
      'a checkpoint from next year',
      (d) => {
        noteOf(d, 2).signedAt = '2027-03-01T09:00:01.000Z'
      },
      'checkpoint_from_the_future',
    ],
    [
      'a root replaced in a signed checkpoint',
      (d) => {
        noteOf(d, 0).note = noteOf(d, 0).note.replace('\n3\n', '\n4\n')
      },
      'checkpoint_forged',
    ],
    [
      'a checkpoint signed by a stranger',
      (d) => {
        noteOf(d, 0).note = signNote(textOf(d, 0), stranger)
      },
      'checkpoint_of_another_key',
    ],
    [
      'a checkpoint spoiled',
      (d) => {
        noteOf(d, 0).note = 'x'
      },
      'checkpoint_unreadable',
    ],
    ['a snapshot changed', (d) => changeContent(d, 'Report 1', 'Report 9'), 'content_changed'],
    [
      'a snapshot removed',
      (d) => {
        d.contents = {}
      },
      'snapshot_missing',
    ],
    [
      'another content put in',
      (d) => {
        d.contents['00'.repeat(32)] = '{}'
      },
      'content_changed',
    ],
    [
      'a file replaced',
      (d) => void Object.assign(d.files[0] ?? {}, { base64: toBase64(utf8('another report')) }),
      'file_changed',
    ],
    [
      'a file of another size',
      (d) => void Object.assign(d.files[0] ?? {}, { size: 3 }),
      'file_size',
    ],
    [
      'another origin',
      (d) => {
        d.origin = 'elsewhere'
      },
      'checkpoint_of_another_record',
    ],
    [
      'another origin of the key',
      (d) => {
        d.origin = 'elsewhere'
      },
      'key_of_another_name',
    ],
    [
      'another claimed key',
      (d) => {
        d.verifierKey = strangerKey
      },
      'key_differs',
    ],
    [
      'another decision claimed',
      (d) => {
        d.scope = { kind: 'decision', decision: 'decision-2' }
      },
      'decision_missing',
    ],
    [
      'an export in the future',
      (d) => {
        d.exportedAt = '2030-01-01T00:00:00.000Z'
      },
      'exported_in_the_future',
    ],
  ])('%s', (_name, change, code) => {
    expect(faultsOf(tampered(change))).toContain(code)
  })

  test('a record rewritten and signed by somebody else does not pass with the true key', () => {
    const rewritten = tampered((one) => {
      one.verifierKey = strangerKey
      for (const [at, checkpoint] of one.checkpoints.entries()) {
        checkpoint.note = signNote(textOf(one, at), stranger)
      }
    })
    // this is why a key must come from elsewhere: the forgery is consistent in itself
    expect(check(rewritten, {}).faults).toEqual([])
    expect(check(rewritten, {}).signer).toBe('not_established')
    expect(faultsOf(rewritten)).toEqual(
      expect.arrayContaining(['key_differs', 'checkpoint_of_another_key']),
    )
  })

  test('a record rewritten by its own signer does not pass with a checkpoint kept elsewhere', () => {
    const kept = noteOf(makeDossier({}), 1).note
    const rewritten = makeDossier({ change: (fields, index) => index === 5 && reword(fields) })
    expect(faultsOf(rewritten, { key })).toEqual([])
    expect(faultsOf(rewritten, { key, checkpoint: kept })).toEqual(['fork'])
    const shortened = makeDossier({ acts: () => [], contents: [], signAt: [] })
    expect(faultsOf(shortened, { key, checkpoint: kept })).toContain('checkpoint_ahead')
  })
})

function textOf(dossier: Dossier, at: number): string {
  const { note } = noteOf(dossier, at)
  return note.slice(0, note.lastIndexOf('\n\n') + 1)
}
function replaceIn(opening: { opening: string }, from: string, to: string): void {
  if (!opening.opening.includes(from)) throw new Error(`${from} is not there`)
  opening.opening = opening.opening.replace(from, to)
}
function swapOpenings(dossier: Dossier, left: number, right: number): void {
  const [one, other] = [openingOf(dossier, left), openingOf(dossier, right)]
  const { opening } = one
  one.opening = other.opening
  other.opening = opening
}
function swapEntries(dossier: Dossier, left: number, right: number): void {
  const [one = '', other = ''] = [dossier.entries[left], dossier.entries[right]]
  dossier.entries[left] = other
  dossier.entries[right] = one
}
function later(entry: string): string {
  return entry.replace('2026-03-02', '2026-03-09')
}
function changeContent(dossier: Dossier, from: string, to: string): void {
  for (const [hash, text] of Object.entries(dossier.contents)) {
    dossier.contents[hash] = text.replace(from, to)
  }
}
function reword(fields: Record<string, unknown>): void {
  fields['content.explanation'] = 'Reworded afterwards.'
}
