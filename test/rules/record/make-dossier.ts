import { createHash } from 'node:crypto'
import { countBallot, type Seat } from '#server/ballots/rules/count-ballot.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { buildOpening, entryBytes, type Json } from '#server/record/act-format.ts'
import { fromUtf8, toBase64, toHex, utf8 } from '#server/record/bytes.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { checkpointText } from '#server/record/checkpoint.ts'
import { type Dossier, digestOf, dossierFormat } from '#server/record/dossier.ts'
import { publicKeyOf } from '#server/record/ed25519.ts'
import { treeOfEntries } from '#server/record/merkle-tree.ts'
import { signNote, verifierKeyOf } from '#server/record/note.ts'
import { sha256 } from '#server/record/sha256.ts'

/** An act to record: its name, who did it, and what it says. */
export type ToRecord = {
  act: string
  member?: string
  thing?: { kind: string; id: string }
  content: Record<string, Json>
}

export const origin = 'focalpoint.example/record'
const seed = new Uint8Array(32).fill(9)
export const key = verifierKeyOf(origin, publicKeyOf(seed))
export const evidenceFile = utf8('a report, as received')
const beginning = Date.parse('2026-03-02T09:00:00.000Z')
export const now = new Date('2026-04-01T00:00:00.000Z')
/** The record's time of the entry at an index: a minute apart. */
export const timeOf = (index: number) => new Date(beginning + index * 60_000)

const electorate: Seat[] = [
  { ministry: 'foreign', principal: 'amina', deputies: ['bo'] },
  { ministry: 'defence', principal: 'chidi', deputies: [] },
  { ministry: 'justice', principal: 'dana', deputies: ['emil'] },
]
const rule = {
  name: 'majority' as const,
  base: 'yes_no' as const,
  threshold: { numerator: 1, denominator: 2, strict: true },
  quorum: { numerator: 1, denominator: 2 },
}

const grade = (grader: string, ministry: string) => ({
  grader,
  ministry,
  reliability: 'B' as const,
  credibility: 2 as const,
  directness: 'direct' as const,
  integrity: 'verified' as const,
  rationale: 'Interviewed by the body itself.',
  bearings: ['E1', 'E2', 'E5', 'E6'].map((link) => ({ link, bearing: 'strong' as const })),
})

const piece = (number: number): FrozenEvidence => ({
  id: `evidence-${number}`,
  number,
  title: `Report ${number}`,
  source: { id: `source-${number}`, name: `Mission ${number}`, kind: 'un' },
  reported: 'Roads were closed and lists were read out.',
  dates: { eventFrom: '2026-02-01', eventTo: null, reportedOn: '2026-02-03' },
  place: 'North',
  citation: null,
  provider: `provider-${number}`,
  derivedFrom: null,
  firstHand: true,
  regroupedTo: null,
  regroupReason: null,
  originGroup: `source-${number}`,
  links: (['E1', 'E2', 'E5', 'E6'] as const).map((element) => ({
    id: element,
    actor: 'militia',
    crime: 'crimes_against_humanity' as const,
    element,
    direction: 'supports' as const,
  })),
  grades: [grade('amina', 'foreign'), grade('dana', 'justice')],
  files: number === 1 ? [toHex(sha256(evidenceFile))] : [],
})

/** A snapshot of two pieces of evidence and the findings that follow from them. */
export function snapshot(change: (content: Record<string, unknown>) => void = () => {}): string {
  const evidence = [piece(1), piece(2)]
  const content = {
    format: 'focalpoint.snapshot/1',
    situation: { id: 'north' },
    text: [
      {
        documentId: 'd1',
        title: 'Basis',
        sequence: 4,
        hash: hashOf('{"type":"doc"}'),
        document: { type: 'doc' },
      },
    ],
    evidence,
    abandonmentAdopted: [],
    findings: findingsOf(evidence, { policy: standardPolicy }).map(
      ({ actor, crime, levels, finding, policyVersion }) => ({
        actor,
        crime,
        levels,
        finding,
        policyVersion,
      }),
    ),
  }
  change(content)
  return canonicalJson(content)
}
export const hashOf = (text: string) => toHex(sha256(utf8(text)))

/** The acts from a ballot to its decision; `known` is the hash of the snapshot they rest on. */
export function actsOfADecision(known: string): ToRecord[] {
  const vote = (member: string, ministry: string, capacity: string, choice: string) => ({
    act: 'vote.cast',
    member,
    thing: { kind: 'ballot', id: 'ballot-1' },
    content: {
      ballot: 'ballot-1',
      ministry,
      member,
      capacity,
      choice,
      explanation: choice === 'no' ? 'The conditions are not met.' : null,
      snapshot: known,
    },
  })
  const votes = [
    vote('bo', 'foreign', 'deputy', 'no'),
    vote('amina', 'foreign', 'principal', 'yes'),
    vote('chidi', 'defence', 'principal', 'no'),
    vote('dana', 'justice', 'principal', 'abstain'),
    vote('dana', 'justice', 'principal', 'yes'),
  ]
  const present = ['foreign', 'defence', 'justice']
  const { counted, counts, verdict, base } = countBallot({
    rule,
    mode: 'meeting',
    electorate,
    presentAtOpening: present,
    presentAtClose: present,
    votes: votes.map(({ content }, index) => ({ ...content, at: timeOf(index + 3).toISOString() })),
    closesAt: timeOf(30).toISOString(),
  })
  return [
    {
      act: 'situation.open',
      thing: { kind: 'situation', id: 'north' },
      content: { name: 'North' },
    },
    { act: 'meeting.convene', thing: { kind: 'meeting', id: 'meeting-1' }, content: {} },
    {
      act: 'ballot.open',
      thing: { kind: 'ballot', id: 'ballot-1' },
      content: {
        question: 'Shall envoys be sent?',
        motion: 'motion-1',
        number: 1,
        rule,
        mode: 'meeting',
        electorate,
        present_at_opening: present,
        closes_at: timeOf(30).toISOString(),
        snapshot: known,
      },
    },
    ...votes,
    {
      act: 'ballot.close',
      thing: { kind: 'ballot', id: 'ballot-1' },
      content: {
        ballot: 'ballot-1',
        reason: 'convenor',
        present_at_close: present,
        counted,
        counts,
        verdict,
        base,
      },
    },
    {
      act: 'decision.log',
      thing: { kind: 'decision', id: 'decision-1' },
      content: {
        basis: 'ballot',
        ballot: 'ballot-1',
        chair_reasons: null,
        title: 'Envoys',
        text: 'Envoys are sent.',
        snapshot: known,
        votes: counted,
      },
    },
    {
      act: 'decision.dissent',
      member: 'chidi',
      thing: { kind: 'decision', id: 'decision-1' },
      content: { text: 'Too early.' },
    },
  ]
}

/** Records acts, one a minute, signs at the sizes given and at the end, and exports the whole. */
export function makeDossier(options: {
  acts?: (known: string) => ToRecord[]
  signAt?: number[]
  contents?: string[]
  change?: (field: Record<string, Json>, index: number) => void
}): Dossier {
  const { signAt = [3, 8], contents = [snapshot()], change } = options
  const [first = ''] = contents
  const acts = (options.acts ?? actsOfADecision)(hashOf(first))
  const recorded = acts.map((act, index) => record(act, index, change))
  const entries = recorded.map(({ entry }) => entry)
  const tree = treeOfEntries(entries)
  const dossier: Omit<Dossier, 'digest'> = {
    format: dossierFormat,
    origin,
    verifierKey: key,
    exportedAt: timeOf(acts.length + 60).toISOString(),
    scope: { kind: 'record' },
    checkpoints: [...signAt, acts.length].map((size) => ({
      note: signNote(checkpointText({ origin, size, root: tree.rootAt(size) }), {
        name: origin,
        seed,
      }),
      signedAt: timeOf(size).toISOString(),
    })),
    entries: entries.map(fromUtf8),
    openings: recorded.map(({ opening }, index) => ({ index, opening: fromUtf8(opening) })),
    contents: Object.fromEntries(contents.map((text) => [hashOf(text), text])),
    files: [
      {
        sha256: toHex(sha256(evidenceFile)),
        name: 'report.txt',
        size: evidenceFile.length,
        base64: toBase64(evidenceFile),
      },
    ],
  }
  return { ...dossier, digest: digestOf(dossier) }
}

function record(
  { act, member, thing, content }: ToRecord,
  index: number,
  change: (field: Record<string, Json>, index: number) => void = () => {},
) {
  const at = timeOf(index)
  const fields: Record<string, Json> = {
    id: `act-${index}`,
    act,
    actor:
      member === undefined
        ? { kind: 'system' }
        : { kind: 'member', member, ministry: null, roles: ['representative'] },
    at: at.toISOString(),
    effective_at: null,
    situation: 'north',
    thing: thing ?? null,
  }
  for (const [name, value] of Object.entries(content)) fields[`content.${name}`] = value
  change(fields, index)
  let salt = 0
  const { opening, commitment } = buildOpening(
    fields,
    () => new Uint8Array(createHash('sha256').update(`${index} ${salt++}`).digest()),
  )
  return { opening, entry: entryBytes(commitment, at) }
}
