import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addCounterpart } from '#server/counterparts/add-counterpart.ts'
import { coordinate } from '#server/counterparts/coordinate.ts'
import { listCounterparts } from '#server/counterparts/list-counterparts.ts'
import { listExchanges } from '#server/counterparts/list-exchanges.ts'
import { logReply } from '#server/counterparts/log-reply.ts'
import { reviseCounterpart } from '#server/counterparts/revise-counterpart.ts'
import { share } from '#server/counterparts/share.ts'
import { verifyCounterpartDossier } from '#server/counterparts/verify-dossier.ts'
import { attachFile } from '#server/evidence/attach-file.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { utf8 } from '#server/record/bytes.ts'
import { digestOf } from '#server/record/dossier.ts'
import { getAct } from '#server/record/get-act.ts'
import { listActs } from '#server/record/list-acts.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { readOrMakeSigningKey } from '#server/record/signing-key.ts'
import { zipStream } from '#server/record/zip-stream.ts'
import { makeRelease } from '#server/releases/make-release.ts'
import { makeDossier, key as theirKey } from '../../rules/record/make-dossier.ts'
import { sendWhole } from '../../support/send-file.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'

let place: Case
let directory: string
let counterpartId: string
const today = new Date().toISOString().slice(0, 10)
const words = {
  ...{ name: 'Focal point of Ostland', country: 'Ostland', office: 'Ministry of foreign affairs' },
  ...{ contact: '+00 1', verifierKey: theirKey },
}
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-counterparts-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', directory)
  place = await openCase()
  const added = await place.world.convenor.act(addCounterpart, words)
  counterpartId = added.counterpartId
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await place.world.end()
  await rm(directory, { recursive: true })
})

const about = () => ({ situationId: place.situationId, counterpartId, occurredOn: today })
const ask = (more: object = {}) =>
  place.world.convenor.attempt(share, {
    ...{ ...about(), releaseId: null, evidenceIds: [], text: 'Do you see this too?' },
    ...more,
  })
const exchanges = async () =>
  (await place.world.convenor.read(listExchanges, { situationId: place.situationId })) ?? []
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('the register of counterparts', () => {
  test('is kept by the focal point, each name once, with a key that can verify', async () => {
    const { convenor, principals } = place.world
    const another = { ...words, name: 'Focal point of Westland' }
    expect(await principals[0].attempt(addCounterpart, another)).toMatchObject({ ok: false })
    expect(
      await convenor.attempt(addCounterpart, { ...words, name: 'FOCAL POINT OF OSTLAND' }),
    ).toMatchObject(refused('counterparts.known'))
    expect(await convenor.attempt(addCounterpart, { ...another, verifierKey: 'x' })).toMatchObject(
      refused('counterparts.not_a_key'),
    )
    const { counterpartId: id } = await convenor.act(addCounterpart, {
      ...another,
      verifierKey: null,
    })
    await convenor.act(reviseCounterpart, { ...another, counterpartId: id, contact: '+00 2' })
    const listed = (await principals[0].read(listCounterparts, {})) ?? []
    expect(listed.find((one) => one.counterpartId === id)).toMatchObject({
      ...{ contact: '+00 2', verifierKey: theirKey },
    })
  })
})

describe('sharing with a counterpart', () => {
  test('hands over a release for partners, as an act that says on whose agreement', async () => {
    const { convenor, worker, auditor } = place.world
    const key = await readOrMakeSigningKey(join(directory, 'record.key'), 'test.example/record')
    await signCheckpoint(worker.sql, { key, now: new Date() })
    const release = (audience: 'partners' | 'court') =>
      convenor.act(makeRelease, {
        ...{ situationId: place.situationId, decisionId: null, audience, reason: 'Agreed.' },
        ...{ redactions: [], contents: [], files: [] },
      })
    const { releaseId } = await release('court')
    expect(await ask({ releaseId })).toMatchObject(refused('counterparts.not_for_partners'))
    const own = await release('partners')
    expect(await ask({ releaseId: own.releaseId, text: 'As we said.' })).toMatchObject({ ok: true })
    const [shared] = await exchanges()
    expect(shared).toMatchObject({
      kind: 'release',
      releaseNumber: own.number,
      text: 'As we said.',
    })
    const [entry] = (await auditor.read(listActs, { act: 'counterpart.share' }))?.acts ?? []
    const read = await auditor.read(getAct, { index: entry?.index ?? -1 })
    const said = Object.fromEntries(read?.fields.map(({ name, value }) => [name, value]) ?? [])
    expect(said).toMatchObject({
      'content.consents': '[]',
      'content.release': `"${own.releaseId}"`,
    })
  })

  test('asks in words, but tells of no evidence whose source does not agree', async () => {
    // what came from the case's source is for its own use, as long as nobody agreed to more
    const { evidenceId } = await place.attach('Radio broadcasts')
    expect(await ask({ evidenceIds: [evidenceId] })).toMatchObject(
      refused('counterparts.not_agreed'),
    )
    expect(await ask()).toMatchObject({ ok: true })
    expect(await ask({ occurredOn: '2999-01-01' })).toMatchObject(refused('counterparts.not_yet'))
    const other = await place.world.openSituation()
    expect(await ask({ situationId: other, evidenceIds: [evidenceId] })).toMatchObject({
      ok: false,
    })
  })

  test('logs what they reply, to what was shared, not before it', async () => {
    const { convenor } = place.world
    const asked = (await exchanges()).find(({ kind }) => kind === 'request')
    if (!asked) throw new Error('something was asked')
    const reply = (more: object = {}) =>
      convenor.attempt(logReply, {
        ...{ situationId: place.situationId, exchangeId: asked.exchangeId, occurredOn: today },
        ...{ text: 'We do.', ...more },
      })
    expect(await reply({ occurredOn: '2020-01-01' })).toMatchObject(
      refused('counterparts.replied_before'),
    )
    const logged = await reply()
    if (!logged.ok) throw new Error(logged.refusal.code)
    expect((await exchanges())[0]).toMatchObject({ kind: 'reply', repliesTo: asked.number })
    expect(await reply({ exchangeId: logged.output.exchangeId })).toMatchObject(
      refused('counterparts.not_shared'),
    )
  })

  test('links a measure that is coordinated with them', async () => {
    const { convenor, principals } = place.world
    const lead = principals[0].ministryId ?? ''
    const { situationId } = place
    const { measureId } = await convenor.act(proposeMeasure, { situationId, ...proposal(lead) })
    await convenor.act(coordinate, { ...about(), measureId, text: 'Both send envoys.' })
    expect((await exchanges())[0]).toMatchObject({ kind: 'coordination', measure: { measureId } })
  })

  test('is the convenor’s, and seen by whoever is in the situation alone', async () => {
    const { stranger, principals } = place.world
    const { situationId } = place
    expect(
      await principals[0].attempt(share, {
        ...about(),
        releaseId: null,
        evidenceIds: [],
        text: 'x',
      }),
    ).toMatchObject({ ok: false })
    expect(await stranger.read(listExchanges, { situationId })).toBeNull()
    expect(await principals[0].read(listExchanges, { situationId })).not.toBeNull()
  })
})

describe('a dossier of theirs', () => {
  const made = makeDossier({})
  const zipped = async (text: string) => {
    const pieces: Uint8Array[] = []
    for await (const one of zipStream([{ name: 'dossier.json', bytes: utf8(text) }]))
      pieces.push(one)
    return new Uint8Array(Buffer.concat(pieces))
  }
  const taken = async (name: string, bytes: Uint8Array) => {
    const { convenor, app } = place.world
    const { situationId } = place
    const { uploadId } = await sendWhole(app, convenor, { situationId, name, bytes })
    const { evidenceId, number } = await place.attach(name)
    const { fileId } = await convenor.act(attachFile, { evidenceId, uploadId })
    return { fileId, number }
  }
  const verify = async (fileId: string) => {
    await place.world.convenor.act(verifyCounterpartDossier, {
      ...about(),
      fileId,
      text: 'Theirs.',
    })
    return (await exchanges())[0]?.dossier
  }

  test('is taken in as evidence, verified under the key of the register, and cited', async () => {
    const { fileId, number } = await taken('theirs.zip', await zipped(JSON.stringify(made)))
    expect(await verify(fileId)).toMatchObject({
      ...{ isSound: true, faults: [], entries: made.entries.length },
      evidence: { number },
    })
  })

  test('that was changed, or signed by another, is written down as faulty', async () => {
    const changed = { ...made, entries: made.entries.toReversed() }
    const text = JSON.stringify({ ...changed, digest: digestOf(changed) })
    const { fileId } = await taken('changed.json', utf8(text))
    const found = await verify(fileId)
    expect(found?.isSound).toBe(false)
    expect(found?.faults).toContain('fork')
  })

  test('is the only archive that is taken in', async () => {
    const pieces: Uint8Array[] = []
    for await (const one of zipStream([{ name: 'run.exe', bytes: utf8('MZ') }])) pieces.push(one)
    await expect(taken('other.zip', new Uint8Array(Buffer.concat(pieces)))).rejects.toThrow(
      'evidence.file_type_not_allowed',
    )
  })
})
