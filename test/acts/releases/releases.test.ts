import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { sealDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import {
  readOrMakeSigningKey,
  type SigningKey,
  verifierKeyFor,
} from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { draftRelease } from '#server/releases/draft-release.ts'
import { exportRelease } from '#server/releases/export-release.ts'
import { exportSituation } from '#server/releases/export-situation.ts'
import { listReleases } from '#server/releases/list-releases.ts'
import { makeRelease } from '#server/releases/make-release.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide } from '../decisions/adopted.ts'

let world: World
let decided: Decided
let folder: string
let key: SigningKey
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-releases-'))
  key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
  decided = await decide(world)
  const { decisionId } = decided
  const text = 'The envoys are named nowhere.'
  await world.principals[2].act(dissentFromDecision, { decisionId, kind: 'dissent', text })
  await sign()
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

const sign = () => signCheckpoint(world.worker.sql, { key, now: new Date() })
const verify = (dossier: UnsealedDossier | null | undefined) => {
  if (!dossier) throw new Error('there is a dossier')
  const text = JSON.stringify(sealDossier(dossier))
  return { text, ...verifyDossier(text, { key: verifierKeyFor(key), now: new Date() }) }
}
const draft = async (decisionId: string | null) => {
  const { situationId } = decided
  const found = await world.convenor.read(draftRelease, { situationId, decisionId })
  if (!found?.ready) throw new Error(`there is a draft: ${found?.why}`)
  return found
}
const release = (more: Partial<Parameters<typeof makeRelease.perform>[1]>) =>
  world.convenor.attempt(makeRelease, {
    ...{ situationId: decided.situationId, decisionId: decided.decisionId, audience: 'partners' },
    ...{ reason: 'Asked for by a partner.', redactions: [], contents: [], files: [] },
    ...more,
  })

describe('the dossier of a situation', () => {
  test('opens every act in it and none elsewhere, and verifies', async () => {
    const other = await world.openSituation()
    await sign()
    const { situationId } = decided
    const found = await world.convenor.read(exportSituation, { situationId, audience: 'own_use' })
    const { faults, signer, text, checks } = verify(found?.dossier)
    expect(faults).toEqual([])
    expect(signer).toBe('established')
    expect(checks).toContainEqual({ code: 'decisions', params: { count: 1 } })
    expect(text).toContain(situationId)
    expect(text).not.toContain(other)
    expect(found?.dossier?.scope).toEqual({ kind: 'situation', situation: situationId })
  })

  test('is not for whoever is outside it', async () => {
    const { situationId } = decided
    expect(await world.stranger.read(exportSituation, { situationId })).toBeNull()
  })
})

describe('a release with fields blacked out', () => {
  test('loses what was chosen, verifies in all the rest, and is an act that says for whom and why', async () => {
    const { acts } = await draft(decided.decisionId)
    const dissent = acts.find(({ act }) => act === 'decision.dissent')
    if (!dissent) throw new Error('the dissent can be blacked out')
    expect(dissent.fields.map(({ name }) => name)).toContain('content.text')
    const fields = ['content.text', 'actor']
    const made = await release({ redactions: [{ entry: dissent.entry, fields }] })
    if (!made.ok) throw new Error(made.refusal.code)
    await sign()
    const out = await world.convenor.read(exportRelease, { releaseId: made.output.releaseId })
    const { faults, notices, text } = verify(out?.dossier)
    expect(faults).toEqual([])
    expect(notices).toContainEqual({
      code: 'redacted',
      params: { index: dissent.entry, act: 'decision.dissent', fields: 'actor, content.text' },
    })
    expect(text).not.toContain('The envoys are named nowhere.')
    const [listed] = (await world.principals[1].read(listReleases, decided)) ?? []
    expect(listed).toMatchObject({
      ...{ audience: 'partners', reason: 'Asked for by a partner.', fields: 2 },
      decision: { decisionId: decided.decisionId },
    })
  })

  test('opens no act that came after it', async () => {
    const made = await release({})
    if (!made.ok) throw new Error(made.refusal.code)
    const { decisionId } = decided
    await world.principals[1].act(dissentFromDecision, {
      decisionId,
      kind: 'reservation',
      text: 'Later.',
    })
    await sign()
    const out = await world.convenor.read(exportRelease, { releaseId: made.output.releaseId })
    const { faults, text } = verify(out?.dossier)
    expect(faults).toEqual([])
    expect(text).not.toContain('Later.')
  })

  test('may leave out snapshots, which are announced', async () => {
    const { contents } = await draft(decided.decisionId)
    expect(contents.length).toBeGreaterThan(0)
    const made = await release({ contents: contents.map(({ hash }) => hash) })
    if (!made.ok) throw new Error(made.refusal.code)
    const out = await world.convenor.read(exportRelease, { releaseId: made.output.releaseId })
    const { faults, notices } = verify(out?.dossier)
    expect(faults).toEqual([])
    expect(notices.map(({ code }) => code)).toContain('snapshot_withheld')
    expect(out?.dossier?.contents).toEqual({})
  })

  test('keeps what a count rests on, which act it was, and what is not in it', async () => {
    const { acts } = await draft(decided.decisionId)
    const found = await world.auditor.read(exportSituation, { situationId: decided.situationId })
    const vote = found?.dossier?.openings.find(({ opening }) => opening.includes('"vote.cast"'))
    if (!vote) throw new Error('somebody voted')
    const shown = acts.find(({ entry }) => entry === vote.index)?.fields ?? []
    expect(shown.map(({ name }) => name)).not.toContain('content.choice')
    for (const redaction of [
      { entry: vote.index, fields: ['content.choice'] },
      { entry: vote.index, fields: ['actor'] },
      { entry: acts[0]?.entry ?? 0, fields: ['act'] },
      { entry: acts[0]?.entry ?? 0, fields: ['content.absent'] },
      { entry: 0, fields: ['content.name'] },
    ]) {
      expect(await release({ redactions: [redaction] })).toMatchObject({
        ok: false,
        refusal: { code: 'releases.must_stay', params: { entry: redaction.entry } },
      })
    }
  })

  test('is made by the convenor alone, of a decision of that situation', async () => {
    const { situationId, decisionId } = decided
    const other = await world.openSituation()
    expect(await release({ situationId: other })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    for (const hand of [world.principals[0], world.auditor, world.stranger]) {
      expect(await hand.read(draftRelease, { situationId, decisionId })).toBeNull()
    }
  })
})
