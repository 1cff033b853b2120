import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '#db/client.ts'
import { listActions } from '#server/actions/list-actions.ts'
import { getAuthorship } from '#server/assessments/get-authorship.ts'
import { listChoices } from '#server/choices/list-choices.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { listSources } from '#server/evidence/list-sources.ts'
import { decisions } from '#server/exercise/decisions.ts'
import { loadExercise } from '#server/exercise/load.ts'
import { measures } from '#server/exercise/measures.ts'
import { meetings } from '#server/exercise/meetings.ts'
import { installation } from '#server/exercise/people.ts'
import { evidence, fromMemory } from '#server/exercise/plan-evidence.ts'
import { seededFrom } from '#server/exercise/seeded.ts'
import { known, type Stage, setStage } from '#server/exercise/stage.ts'
import { listDeterminations } from '#server/findings/list-determinations.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { listHypotheses } from '#server/findings/list-hypotheses.ts'
import { getCalibration } from '#server/forecasts/get-calibration.ts'
import { listConflicts } from '#server/grading/list-conflicts.ts'
import { listWaitingGradings } from '#server/grading/list-waiting-gradings.ts'
import { getCallOut } from '#server/meetings/get-call-out.ts'
import words from '#server/messages/record-tools/en.json' with { type: 'json' }
import ofVerifier from '#server/messages/verifier/en.json' with { type: 'json' }
import { getMinutesOf } from '#server/minutes/get-minutes.ts'
import { getAmendments } from '#server/motions/get-amendments.ts'
import { openStored } from '#server/platform/files.ts'
import { sealDossier } from '#server/record/build-dossier.ts'
import { checkRecord } from '#server/record/check/check-record.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { find } from '#server/search/find.ts'
import { keepWordsOfTexts } from '#server/search/keep-words-of-texts.ts'
import { createFreshDatabase, type FreshDatabase } from '../../support/fresh-database.ts'

type Loaded = { database: FreshDatabase; app: Connection; worker: Connection; stage: Stage }
const loads: Loaded[] = []

const load = async (): Promise<Loaded> => {
  const database = await createFreshDatabase()
  const app = connect(database.appUrl, { max: 2 })
  const worker = connect(database.workerUrl, { max: 2 })
  const stage = setStage(app, worker, seededFrom('test'))
  await loadExercise(stage)
  const loaded = { database, app, worker, stage }
  loads.push(loaded)
  return loaded
}

let first: Loaded
beforeAll(async () => {
  first = await load()
}, 120_000)
afterAll(async () => {
  for (const { app, worker, database } of loads) {
    await app.close()
    await worker.close()
    await database.drop()
  }
})

test('the exercise holds what it promises: evidence, contrary evidence, shared origins', () => {
  expect(evidence.length).toBeGreaterThanOrEqual(20)
  const contrary = evidence.filter(({ links }) =>
    links.some(({ direction }) => direction === 'contrary'),
  )
  expect(contrary.length).toBeGreaterThanOrEqual(4)
  expect(evidence.filter(({ derivedFrom }) => derivedFrom !== undefined)).toHaveLength(2)
  for (const { citation, grades } of evidence) {
    expect(citation).not.toBe('')
    expect(grades.length).toBeLessThanOrEqual(3)
  }
})

test('three meetings, five measures, five ballots of which one fails, one is by consent and one determines manifest failure', async () => {
  expect(meetings).toHaveLength(3)
  expect(measures).toHaveLength(5)
  const verdicts = await first.worker.sql<{ verdict: string }[]>`
    select r.verdict from ballot_result r order by r.made_by`
  expect(verdicts.map(({ verdict }) => verdict).sort()).toEqual([
    'adopted',
    'adopted',
    'adopted',
    'adopted',
    'rejected',
  ])
  const rules = meetings.flatMap(({ ballots }) => ballots.map(({ rule }) => rule))
  expect(rules).toContain('consent')
})

test('ministries answer an urgent call, discuss and amend a motion, and choose among options', async () => {
  const { app, stage } = first
  const caller = {
    kind: 'member',
    memberId: stage.cast.member.get('helene.marchetti') ?? '',
  } as const
  const meetingId = known(stage.cast.meeting, 'first')
  const call = await getCallOut.run(app, { meetingId }, { caller })
  expect(call?.ministries.filter(({ answer }) => answer !== null)).toHaveLength(6)
  const [row] = await first.worker.sql<{ id: string; amends: string; positions: number }[]>`
    select m.id, m.amends_id as amends,
      (select count(*)::int from motion_position p where p.motion_id = m.amends_id) as positions
    from motion m where m.kind = 'amendment' and m.ended_by is null`
  expect(row?.positions).toBe(2)
  const found = await getAmendments.run(app, { motionId: row?.amends ?? '' }, { caller })
  expect(found?.amendments).toMatchObject([{ motionId: row?.id, isPending: true, place: 2 }])
  const { situationId } = stage.cast
  const choices = await listChoices.run(app, { situationId }, { caller })
  expect(choices).toMatchObject([{ verdict: 'adopted', chosen: ['The Great Lakes'] }])
})

test('three decisions engage all three pillars, with one dissent', () => {
  expect(decisions).toHaveLength(3)
  expect(new Set(decisions.flatMap(({ pillars }) => pillars))).toEqual(new Set([1, 2, 3]))
  const kinds = decisions.flatMap(({ dissents }) => dissents.map(({ kind }) => kind))
  expect(kinds.filter((kind) => kind === 'dissent')).toHaveLength(1)
})

test('the risk track holds ratings over a year, a serious risk withdrawn, and a tripwire that drafted a meeting', async () => {
  const [counts] = await first.worker.sql`
    select (select count(distinct subject) from risk_rating)::int as subjects,
           (select count(*) from risk_rating)::int as ratings,
           (select count(*) from serious_risk where ended_by is null and withdrawn_because is null)::int as stand,
           (select count(*) from serious_risk where ended_by is null and withdrawn_because is not null)::int as withdrawn,
           (select count(*) from tripwire where ended_by is null and sprung_at is null)::int as waiting`
  expect(counts).toMatchObject({ subjects: 14, ratings: 28, stand: 2, withdrawn: 1, waiting: 1 })
  const [sprung] = await first.worker.sql<{ title: string; drafted: boolean }[]>`
    select m.title, m.drafted_by is not null as drafted from tripwire t
      join meeting m on m.id = t.meeting_id and m.ended_by is null
     where t.ended_by is null and t.sprung_at is not null`
  expect(sprung).toEqual({ title: 'Killings in Nakuru and Naivasha', drafted: false })
})

test('rivals to intent are named, and two people held evidence for and against each of them', async () => {
  const { stage, app } = first
  const memberId = stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const { situationId } = stage.cast
  const found = await listHypotheses.run(app, { situationId }, { caller })
  const rival = found?.cases.find(({ hypotheses }) => hypotheses.length > 0)
  expect(rival?.hypotheses).toHaveLength(4)
  expect(rival?.together.order).toHaveLength(4)
  expect(rival?.apart).toHaveLength(2)
  // Not one explanation goes uncontradicted, intent included.
  expect(rival?.together.order?.every(({ inconsistency }) => inconsistency > 0)).toBe(true)
  const sources = await listSources.run(app, { situationId }, { caller })
  expect(sources?.sources.filter(({ reliability }) => reliability !== null)).toHaveLength(4)
  expect(sources?.sources.some(({ repeats }) => repeats.length > 0)).toBe(true)
})

test('its forecasts fill the picture of calibration, one question is void, one still waits and one can be answered', async () => {
  const memberId = first.stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const [body, ...others] = (await getCalibration.run(first.app, {}, { caller })) ?? []
  expect(others).toEqual([])
  expect(body).toMatchObject({ questions: 5, forecasts: 31 })
  expect(body?.bins.length).toBeGreaterThanOrEqual(6)
  expect(body?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(31)
  expect(body?.score).toBeLessThan(body?.baseRateScore ?? 0)
  const ended = await first.worker.sql<{ outcome: string | null }[]>`
    select outcome from forecast_question where ended_by is null order by asked_at`
  expect(ended.map(({ outcome }) => outcome)).toEqual([
    'yes',
    'yes',
    'no',
    'yes',
    'no',
    'void',
    null,
    null,
  ])
})

test('graders were asked: one declined, two let the day pass, two lie apart, and one has a conflict', async () => {
  const { stage, app } = first
  const memberId = stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const { situationId } = stage.cast
  const waiting = await listWaitingGradings.run(app, {}, { caller })
  // They were due on the same day, so their order is that of their ids.
  expect(waiting?.map(({ memberName, isDeclined }) => [memberName, isDeclined]).sort()).toEqual([
    ['Felix Moreau', true],
    ['Leila Haddane', false],
    ['Lotte Berg', false],
  ])
  const conflicts = await listConflicts.run(app, { situationId }, { caller })
  expect(conflicts?.conflicts).toMatchObject([{ memberName: 'Bruno Castell', kind: 'source' }])
  const evidenceId = stage.cast.evidence.get('gbv-assessment') ?? ''
  const read = await getEvidence.run(app, { evidenceId }, { caller })
  expect(read?.grading.reconciliation).toMatchObject({
    isSettled: true,
    answers: [{ answer: 'kept' }, { answer: 'moved', moves: [{ dimension: 'directness' }] }],
  })
  expect(read?.links.every(({ awaitsThird }) => awaitsThird)).toBe(true)
})

test('minutes were approved, are circulated and being written; what they gave to do is done and overdue', async () => {
  const { stage, app } = first
  const memberId = stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const state = async (key: string) => {
    const meetingId = stage.cast.meeting.get(key) ?? ''
    return getMinutesOf.run(app, { meetingId, language: 'en' }, { caller })
  }
  const [one, two, three] = [await state('first'), await state('second'), await state('third')]
  expect([one?.state, two?.state, three?.state]).toEqual(['approved', 'circulated', 'draft'])
  expect(one?.corrections.map(({ answer }) => answer?.answer)).toEqual(['accepted', 'declined'])
  expect(JSON.stringify(one?.pieces)).toContain('be kept in the statement')
  const actions = await listActions.run(
    app,
    { state: 'all', bodyId: stage.cast.bodyId },
    { caller },
  )
  const ofMeetings = actions?.filter(({ origin }) => origin.kind === 'meeting')
  expect(
    ofMeetings?.map(({ isOverdue, completedAt }) => [isOverdue, completedAt !== null]),
  ).toEqual([
    [false, true],
    [true, false],
    [true, false],
  ])
})

test('honest grades reach the balance of probabilities on an element, and no finding is proven', async () => {
  const { stage, app } = first
  const memberId = stage.cast.member.get('helene.marchetti') ?? ''
  const found = await listFindings.run(
    app,
    { situationId: stage.cast.situationId },
    { caller: { kind: 'member', memberId } },
  )
  const levels = JSON.stringify(found)
  expect(levels).toContain('"level":3')
  expect(levels).not.toContain('"level":5')
})

test('members adopt the finding, and hold that a promise of peace is no abandonment', async () => {
  const { stage, app } = first
  const memberId = stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const { situationId } = stage.cast
  const found = await listDeterminations.run(app, { situationId }, { caller })
  const [finding, abandonment, ...others] = found?.determinations ?? []
  expect(others).toEqual([])
  expect(finding).toMatchObject({ subject: 'finding', stands: true })
  expect(finding?.level).toBe(finding?.computed)
  expect(abandonment).toMatchObject({ subject: 'E7', level: 0, stands: true })
})

test('five bodies with lines and providers of their own reach level 4, until one line is downgraded', async () => {
  const { stage, app, worker } = first
  const caller = {
    kind: 'member',
    memberId: stage.cast.member.get('helene.marchetti') ?? '',
  } as const
  const northRift = stage.cast.actor.get('north-rift') ?? ''
  const [downgrade] = await worker.sql<{ index: number }[]>`
    select min(r.index)::int as index from grade g
    join record_entry r on r.act_id = g.made_by
    where g.evidence_id = ${stage.cast.evidence.get('icg-arming') ?? ''} and g.directness = 'hearsay'`
  const conductAt = async (asOf?: number) => {
    const { situationId } = stage.cast
    const found = await listFindings.run(app, { situationId }, { caller, asOf })
    return found?.findings
      .find(({ actor }) => actor.actorId === northRift)
      ?.standings.find(({ element }) => element === 'E2')?.level
  }
  expect(await conductAt((downgrade?.index ?? 0) - 1)).toBe(4)
  expect(await conductAt()).toBe(3)
})

test('who wrote what in the assessment is told by the story’s time, with the evidence that is cited', async () => {
  const { stage, app } = first
  const memberId = stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const told = await Promise.all(
    [...stage.cast.section.values()].map((documentId) =>
      getAuthorship.run(app, { documentId, removed: false }, { caller }),
    ),
  )
  const runs = told.flatMap((section) => section?.blocks ?? []).flatMap((block) => block.runs)
  expect(runs.length).toBeGreaterThan(20)
  expect(new Set(runs.flatMap(({ from, until }) => [from.slice(0, 4), until.slice(0, 4)]))).toEqual(
    new Set(['2008']),
  )
  const cited = runs.flatMap(({ nodes }) => nodes)
  expect(cited.length).toBeGreaterThan(5)
  const known = new Set(stage.cast.evidence.values())
  for (const { type, named } of cited) {
    expect(type).toBe('citation')
    expect(known).toContain(named)
  }
  for (const { text, nodes } of runs) expect(text.split('\ufffc')).toHaveLength(nodes.length + 1)
})

test('a search finds what the story tells: the burned church in evidence, Naivasha in five kinds of things', async () => {
  await keepWordsOfTexts(first.worker)
  const memberId = first.stage.cast.member.get('helene.marchetti') ?? ''
  const caller = { kind: 'member', memberId } as const
  const search = async (text: string) =>
    (await find.run(first.app, find.input.parse({ text, limit: 50 }), { caller }))?.hits ?? []
  const [church] = await search('burning church')
  expect(church?.title.map(({ words }) => words).join('')).toBe(
    'People sheltering in a church near Eldoret are burned to death',
  )
  expect(church?.title.filter((part) => part.found).map((part) => part.words)).toEqual([
    'church',
    'burned',
  ])
  const kinds = new Set((await search('naivasha')).map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    ...['assessment', 'decision', 'evidence', 'meeting', 'situation'],
  ])
})

test('what became of its decisions: carried out, reviewed with the dissent again, and one thing left undone', async () => {
  const { worker, stage } = first
  const rows = await worker.sql<{ number: number; state: string; nature: string }[]>`
    select d.number, s.state, s.nature from decision d join decision_standing s on s.id = d.id and s.ended_by is null
    where d.situation_id = ${stage.cast.situationId} order by d.number`
  expect(rows.map(({ state }) => state)).toEqual([
    ...['completed', 'in_force', 'in_force', 'in_force'],
  ])
  expect(rows.at(-1)?.nature).toBe('no_action')
  const [answered] = await worker.sql<{ verdict: string }[]>`
    select r.dissents -> 0 ->> 'verdict' as verdict from decision_review r
    join decision d on d.id = r.decision_id where d.number = 2`
  expect(answered?.verdict).toBe('partly')
})

test('every reference says that its summary is from memory', async () => {
  const [row] = await first.worker.sql<{ all: boolean }[]>`
    select bool_and(citation like ${`%${fromMemory}`}) as all from evidence where ended_by is null`
  expect(row?.all).toBe(true)
})

test('a decision relied on evidence that was downgraded later', async () => {
  const { stage, worker } = first
  const downgraded = stage.cast.evidence.get('icg-arming') ?? ''
  const [relied] = await worker.sql<{ found: boolean }[]>`
    select exists (select from decision d join snapshot s on s.hash = d.snapshot
      where d.number = 2 and convert_from(s.bytes, 'UTF8') like ${`%${downgraded}%`}) as found`
  expect(relied?.found).toBe(true)
  const grades = await worker.sql<{ directness: string; ended: boolean }[]>`
    select directness, ended_by is not null as ended from grade where evidence_id = ${downgraded}`
  expect(
    grades.filter(({ ended }) => ended).every(({ directness }) => directness === 'circumstantial'),
  ).toBe(true)
  expect(
    grades.filter(({ ended }) => !ended).every(({ directness }) => directness === 'hearsay'),
  ).toBe(true)
})

test('every act after the founding carries the time at which it is said to have happened', async () => {
  const entries = await first.worker.sql<{ act: string; dated: boolean }[]>`
    select act, effective_at is not null as dated from record_entry order by index`
  expect(entries).toHaveLength(first.stage.played())
  expect(entries.filter(({ dated }) => !dated).map(({ act }) => act)).toEqual([
    'installation.found',
  ])
})

test('its record verifies offline: four ballots recounted, every snapshot computed again', async () => {
  const { app, worker, stage } = first
  const folder = await mkdtemp(join(tmpdir(), 'focalpoint-exercise-'))
  const key = await readOrMakeSigningKey(join(folder, 'record.key'), installation.origin)
  await signCheckpoint(worker.sql, { key, now: new Date() })
  const memberId = stage.cast.member.get('edmund.vale') ?? ''
  const exported = await exportRecord.run(
    app,
    { audience: 'own_use' },
    { caller: { kind: 'member', memberId } },
  )
  await rm(folder, { recursive: true })
  if (!exported?.dossier) throw new Error('the auditor exports the record')
  const text = JSON.stringify(sealDossier(exported.dossier))
  const report = verifyDossier(text, { key: verifierKeyFor(key), now: new Date() })
  expect(report.faults).toEqual([])
  expect(report.signer).toBe('established')

  const altered = text.replace('Pieter Lindqvar', 'Pieter Lindqvist')
  expect(altered).not.toBe(text)
  expect(verifyDossier(altered, { key: verifierKeyFor(key), now: new Date() }).faults).not.toEqual(
    [],
  )
}, 120_000)

test('its database holds nothing but what its record says', async () => {
  const sql = postgres(first.database.migratorUrl, { max: 1, onnotice: () => {} })
  try {
    const checking = { now: new Date(Date.now() + 60_000), openFile: openStored }
    const report = (await checkRecord(sql, checking)).close(words.check, ofVerifier)
    expect(report.faults).toEqual([])
    expect(report.checks.join('\n')).toContain('Rows of the database held against the acts')
  } finally {
    await sql.end()
  }
}, 120_000)

test('the same seed gives the same ids, so that the exercise is the same everywhere', async () => {
  const second = await load()
  const idsOf = ({ worker }: Loaded) =>
    worker.sql<{ act_id: string }[]>`select act_id from record_entry order by index`
  expect(await idsOf(second)).toEqual(await idsOf(first))
}, 120_000)
