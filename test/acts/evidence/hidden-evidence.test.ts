import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { exportDecision } from '#server/decisions/export-decision.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { markEvidence } from '#server/evidence/mark-evidence.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { proposeHypothesis } from '#server/findings/propose-hypothesis.ts'
import { rateConsistency } from '#server/findings/rate-consistency.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { getAct } from '#server/record/get-act.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { everythingFor, reads } from '../assessments/every-read.ts'
import { everythingThereIs } from '../assessments/everything-there-is.ts'
import { type Case, openCase } from './case.ts'

const sha256 = 'c0ffee11'.repeat(8)

/** What tells of the hidden piece, whoever reads it. */
const told = ['kestrel', 'Quarry ledger', 'Ashcombe', 'folio 88', 'Nobody else has seen it']

let world: World
let one: Case
let low: Hand
let high: Hand
let hidden: string
let seen: string
let file: string
let ids: Record<string, unknown>
let traces: string[]

beforeAll(async () => {
  world = await makeWorld()
  one = await openCase(world)
  const { situationId, adviser, actorId } = one
  const { convenor } = world
  low = await world.addMember('Low', world.principals[0].ministryId)
  high = await world.addMember('High', world.principals[0].ministryId)
  for (const [who, ceiling] of [[low, 'restricted'] as const, [high, 'secret'] as const]) {
    const { memberId } = who
    await convenor.act(grantMandate, { situationId, memberId, role: 'drafter', ceiling })
  }
  seen = (await one.attach('Seen by all', ['E1', 'E2'])).evidenceId
  const piece = await one.attach('Quarry ledger', ['E1', 'E2'], {
    reported: 'The kestrel was in the ledger.',
    citation: 'folio 88',
    place: 'Ashcombe',
    marking: 'secret',
    reportedOn: '2011-03-04',
  })
  hidden = piece.evidenceId
  await one.grade(adviser, hidden, { departure: 'Nobody else has seen it' })
  await one.grade(high, hidden)
  await one.grade(adviser, seen)
  file = await withFile(hidden)
  await convenor.act(attachEvidence, {
    ...{ situationId, title: 'Repeats it', reported: 'As told.', sourceId: one.sourceId },
    derivedFrom: hidden,
  })
  await convenor.act(rateRisk, {
    ...{ situationId, subject: 'RF1', level: 'some_signs', reason: 'Seen.', asOf: '2026-01-14' },
    evidenceIds: [hidden, seen],
  })
  await convenor.act(proposeHypothesis, {
    ...{ situationId, actorId, crime: 'crimes_against_humanity', statement: 'It was a feud.' },
  })
  const { assessmentId, sections } = await convenor.act(openAssessment, { situationId })
  const documentId = sections[0]?.documentId ?? ''
  await convenor.act(writeSection, {
    documentId,
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'citation', attrs: { evidenceId: hidden } }],
        },
      ],
    },
  })
  traces = [hidden, file, sha256, ...told]
  ids = await everythingThereIs(
    one,
    { assessmentId, memberId: high.memberId },
    { evidenceId: hidden, documentId, text: 'kestrel', fileId: file },
  )
})
afterAll(() => world.end())

/** A text that cites a piece names it by its id, as a section does; what it is they do not learn. */
const citing = (path: string) =>
  /^(assessments|ballots|record)\.|^decisions\.thenAndNow$/.test(path)

/** Every read there is, asked as two people before and after: as many as there are (ms). */
const everyRead = 60_000

describe('evidence above a member’s ceiling', () => {
  it('is in no answer to any read', { timeout: everyRead }, async () => {
    const answers = await everythingFor(world, low, ids)
    expect(Object.keys(answers)).toEqual(reads)
    const telling = Object.entries(answers).flatMap(([path, answer]) =>
      traces
        .filter((trace) => !(trace === hidden && citing(path)) && answer.includes(trace))
        .map((trace) => `${path}: ${trace}`),
    )
    expect(telling).toEqual([])
    for (const path of ['evidence.get', 'evidence.citation', 'evidence.alike']) {
      expect(answers[path], path).toBe('null')
    }
    const all = await everythingFor(world, high, ids)
    expect(all['evidence.file']).toContain(sha256)
    for (const path of ['evidence.get', 'evidence.list', 'search.find', 'ballots.frozen']) {
      expect(all[path], path).toContain('Quarry ledger')
    }
  })

  it('counts in findings for everybody, and is told as nothing but that', async () => {
    const { situationId } = one
    const own = await low.read(listFindings, { situationId })
    const all = await high.read(listFindings, { situationId })
    const levels = (read: typeof all) =>
      read?.findings.map(({ finding, low: least, high: most, standings }) => [
        ...[finding, least, most],
        ...standings.map(({ level, surviving }) => [level, surviving.length]),
      ])
    expect(levels(own)).toEqual(levels(all))
    const line = own?.findings[0]?.standings[1]?.surviving[0]?.evidence
    expect(line).toContainEqual({ evidenceId: null, number: 0, title: '', strength: 3 })
  })

  it('changes without any answer of theirs changing, but what is computed for everybody', {
    timeout: everyRead,
  }, async () => {
    const before = await everythingFor(world, low, ids)
    const beforeHigh = await everythingFor(world, high, ids)
    await world.convenor.act(correctEvidence, {
      ...{ evidenceId: hidden, title: 'Quarry ledger, read again', reported: 'The kestrel left.' },
      ...{ sourceId: one.sourceId, firstHand: true, reason: 'Read again.' },
      // By its day it is weighed, for everybody.
      reportedOn: '2011-03-04',
    })
    const about = { situationId: one.situationId, actorId: one.actorId }
    const shown = await high.read(listFindings, { situationId: one.situationId })
    expect(shown).not.toBeNull()
    const { hypothesisIds } = await ratable()
    await high.act(rateConsistency, {
      ...about,
      ...{ crime: 'crimes_against_humanity', evidenceId: hidden, rationale: 'It fits.' },
      ratings: hypothesisIds.map((hypothesis) => ({ hypothesis, consistency: 5 as const })),
    })
    await world.convenor.act(markEvidence, {
      evidenceId: hidden,
      marking: 'confidential',
      reason: 'It is known to more.',
    })
    const after = await everythingFor(world, low, ids)
    expect({ ...after, 'findings.hypotheses': '' }).toEqual({
      ...before,
      'findings.hypotheses': '',
    })
    expect(await everythingFor(world, high, ids)).not.toEqual(beforeHigh)
  })

  it('is in what is frozen whole for whoever may see it, and not at all for others', async () => {
    const ballotId = String(ids.ballotId)
    const own = await low.read(getFrozen, { ballotId })
    const all = await high.read(getFrozen, { ballotId })
    expect(own?.snapshot.evidence).toHaveLength((all?.snapshot.evidence.length ?? 0) - 1)
    expect(own?.snapshot.findings).toEqual(all?.snapshot.findings)
    const decisionId = String(ids.decisionId)
    expect(await low.read(exportDecision, { decisionId })).toEqual({ ready: false, why: 'ceiling' })
    expect(await world.auditor.read(exportDecision, { decisionId })).toMatchObject({ ready: true })
  })

  it('has no entry in the record, and entries that name it among others withhold that', async () => {
    const entries = await world.worker.sql<{ index: string; act: string; thing: string }[]>`
      select index, act, thing_id as thing from record_entry order by index`
    for (const { index, act, thing } of entries) {
      const found = await low.read(getAct, { index: Number(index) })
      if (thing === hidden) expect(found, act).toBeNull()
      else for (const trace of traces) expect(JSON.stringify(found), act).not.toContain(trace)
    }
    expect(entries.filter(({ thing }) => thing === hidden).length).toBeGreaterThan(3)
  })
})

/** A file of a piece of evidence, with its arrival and a copy, as if it had been sent. */
async function withFile(evidenceId: string): Promise<string> {
  const id = crypto.randomUUID()
  const { situationId } = one
  const { sql } = world.worker
  const [made] = await sql<
    { by: string }[]
  >`select made_by as by from thing where id = ${evidenceId}`
  const by = made?.by ?? ''
  await sql`select new_thing(${id}, 'evidence_file', ${situationId}, false, ${by})`
  await sql`insert into evidence_file (id, situation_id, evidence_id, sha256, size, media_type, name, made_by)
    values (${id}, ${situationId}, ${evidenceId}, ${sha256}, 9, 'text/plain', 'kestrel.txt', ${by})`
  await sql`insert into file_arrival (id, situation_id, sent_by, begun_at, verified_at, made_by)
    values (${id}, ${situationId}, ${high.memberId}, now(), now(), ${by})`
  await sql`insert into file_check (id, situation_id, file_id, found_sha256, made_by)
    values (${crypto.randomUUID()}, ${situationId}, ${id}, null, ${by})`

  return id
}

async function ratable() {
  const rows = await world.worker.sql<{ id: string }[]>`
    select id from hypothesis where situation_id = ${one.situationId} and ended_by is null`

  return { hypothesisIds: rows.map(({ id }) => id) }
}
