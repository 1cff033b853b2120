import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { exportDecision } from '#server/decisions/export-decision.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { attachFile } from '#server/evidence/attach-file.ts'
import { recordTerms } from '#server/evidence/record-terms.ts'
import { utf8 } from '#server/record/bytes.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { readOrMakeSigningKey, type SigningKey } from '#server/record/signing-key.ts'
import { exportRelease } from '#server/releases/export-release.ts'
import { makeRelease } from '#server/releases/make-release.ts'
import { sendWhole } from '../../support/send-file.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { words } from '../decisions/adopted.ts'
import { type Case, openCase } from '../evidence/case.ts'

let world: World
let place: Case
let folder: string
let key: SigningKey
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-kept-releases-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', folder)
  world = await makeWorld()
  key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  place = await openCase(world)
  await agree(place.sourceId, 'court')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.end()
  await rm(folder, { recursive: true })
})

const sign = () => signCheckpoint(world.worker.sql, { key, now: new Date() })
const agree = (sourceId: string, consent: 'own_use' | 'court') =>
  world.convenor.act(recordTerms, {
    ...{ sourceId, consent, originatorControl: false, agreedOn: '2026-01-14' },
    reason: `Asked: ${consent}.`,
  })
/** Evidence with a file of that name, which says that. */
const file = async (at: Case, name: string, text: string, sourceId = at.sourceId) => {
  const { convenor, app } = world
  const { situationId } = at
  const { uploadId } = await sendWhole(app, convenor, { situationId, name, bytes: utf8(text) })
  const { evidenceId } = await at.attach(`Evidence of ${name}`, [], { sourceId })
  return convenor.act(attachFile, { evidenceId, uploadId })
}
/** Opens a ballot in which everyone votes yes, with a snapshot of what is known. */
const vote = async () => {
  const sitting = await sit(world, place.situationId, world.principals)
  const { motionId } = await sitting.put('Shall envoys be sent?')
  const { ballotId } = await world.convenor.act(openBallot, {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null },
    timeZone: 'Africa/Nairobi',
  })
  for (const hand of world.principals) {
    await hand.act(castVote, { ballotId, choice: 'yes', explanation: 'They ask for it.' })
  }
  return ballotId
}
const close = (ballotId: string) =>
  world.convenor.act(closeBallot, { ballotId, ruling: 'Everyone in the room has spoken.' })
const release = async () => {
  await sign()
  const { releaseId } = await world.convenor.act(makeRelease, {
    ...{ situationId: place.situationId, decisionId: null, audience: 'partners' },
    ...{ reason: 'Asked for by a partner.', redactions: [], contents: [], files: [] },
  })
  return releaseId
}
/** What a release opens, whoever exports it. */
const exported = async (hand: Hand, releaseId: string) => {
  const out = await hand.read(exportRelease, { releaseId })
  if (!out?.dossier) throw new Error('the release can be exported')
  const { openings, contents, files, withheld } = out.dossier
  return { openings, contents, files, withheld }
}

test('a release holds no snapshot, no file and no act that came after it, nor says that it lacks them', async () => {
  await file(place, 'before.txt', 'What was there before.')
  await close(await vote())
  const releaseId = await release()
  const then = await exported(world.convenor, releaseId)
  expect(Object.keys(then.contents).length).toBeGreaterThan(0)
  expect(then.files.map(({ name }) => name)).toEqual(['before.txt'])
  await file(place, 'after.txt', 'What came after.')
  await close(await vote())
  await sign()
  expect(await exported(world.convenor, releaseId)).toEqual(then)
})

test('a release opens no more after a ballot’s close, to an auditor, or once more is agreed to', async () => {
  const closed = await place.source('A closed source')
  await file(place, 'held.txt', 'Told in confidence.', closed)
  const ballotId = await vote()
  const releaseId = await release()
  const then = await exported(world.convenor, releaseId)
  const votes = ({ openings }: typeof then) =>
    openings.filter(({ opening }) => opening.includes(ballotId) && opening.includes('vote.cast'))
  expect(votes(then)).toHaveLength(4)
  expect(JSON.stringify(votes(then))).not.toContain('They ask for it.')
  expect(await exported(world.auditor, releaseId)).toEqual(then)
  await close(ballotId)
  await agree(closed, 'court')
  await sign()
  for (const hand of [world.convenor, world.auditor]) {
    expect(await exported(hand, releaseId)).toEqual(then)
  }
  // What is released now is more: the wall is the release, not the reader.
  const now = await exported(world.convenor, await release())
  expect(JSON.stringify(votes(now))).toContain('They ask for it.')
  expect(now.files.map(({ name }) => name)).toContain('held.txt')
})

test('a release still loses what its originators take back', async () => {
  const fickle = await place.source('A fickle source')
  await agree(fickle, 'court')
  await file(place, 'taken-back.txt', 'Told for a while.', fickle)
  const releaseId = await release()
  const named = async () => JSON.stringify(await exported(world.convenor, releaseId))
  expect(await named()).toContain('taken-back.txt')
  await agree(fickle, 'own_use')
  expect(await named()).not.toContain('taken-back.txt')
})

test('a release that would not verify, or of which nobody kept what it opened, does not leave', async () => {
  const releaseId = await release()
  const then = await exported(world.convenor, releaseId)
  const vote = then.openings.find(({ opening }) => opening.includes('vote.cast'))
  const sql = postgres(world.database.superuserUrl, { max: 1, onnotice: () => {} })
  await sql`set session_replication_role = replica`
  const hidden = [{ entry: vote?.index ?? 0, fields: ['content.choice'] }]
  const [row] = await sql`update dossier_release
    set opened = jsonb_set(opened, '{closed}', ${sql.json(hidden)})
    where id = ${releaseId} returning opened`
  expect(row?.opened).toMatchObject({ closed: hidden })
  const refused = { dossier: null, why: 'changed' }
  expect(await world.convenor.read(exportRelease, { releaseId })).toMatchObject(refused)
  await sql`update dossier_release set opened = null where id = ${releaseId}`
  expect(await world.convenor.read(exportRelease, { releaseId })).toMatchObject(refused)
  await sql.end()
})

test('a decision’s dossier names a file as its own situation does', async () => {
  const other = await openCase(world)
  await file(other, 'named-elsewhere.txt', 'The same bytes.')
  await file(place, 'named-here.txt', 'The same bytes.')
  const ballotId = await vote()
  await close(ballotId)
  const basis = { kind: 'ballot', ballotId } as const
  const { decisionId } = await world.convenor.act(
    logDecision,
    words(world, place.situationId, basis),
  )
  await sign()
  const out = await world.convenor.read(exportDecision, { decisionId })
  if (!out?.ready || !out.dossier) throw new Error('the decision can be exported')
  const names = out.dossier.files.map(({ name }) => name)
  expect(names).toContain('named-here.txt')
  expect(names).not.toContain('named-elsewhere.txt')
})
