import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFindings } from '#server/findings/list-findings.ts'
import { listRatings } from '#server/risks/list-ratings.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openCase } from '../evidence/case.ts'
import { rating } from './rating.ts'

let world: World
let opened: Awaited<ReturnType<typeof openCase>>
beforeAll(async () => {
  world = await makeWorld()
  opened = await openCase(world)
})
afterAll(() => world.end())

const words = (change: Parameters<typeof rating>[1] = {}) => rating(opened.situationId, change)
const ratingsOf = async (subject: string, asOf?: number) =>
  (await world.principals[1].read(listRatings, { situationId: opened.situationId }, asOf))?.filter(
    (one) => one.subject === subject,
  )

describe('rating a risk', () => {
  it('keeps every rating with its reason, its evidence, its day and who made it', async () => {
    const { evidenceId } = await opened.attach('Radio broadcasts', ['E1'])
    await world.convenor.act(rateRisk, words({ asOf: '2026-01-10', level: 'some_signs' }))
    await world.principals[0].act(
      rateRisk,
      words({
        asOf: '2026-02-01',
        level: 'acute',
        reason: 'Daily now.',
        evidenceIds: [evidenceId],
      }),
    )
    expect(await ratingsOf('RF7')).toMatchObject([
      {
        level: 'acute',
        reason: 'Daily now.',
        asOf: '2026-02-01',
        ratedBy: 'Foreign Affairs principal',
        evidence: [{ evidenceId, title: 'Radio broadcasts' }],
      },
      { level: 'some_signs', asOf: '2026-01-10', ratedBy: 'Focal Point', evidence: [] },
    ])
  })

  it('is read back as it stood at an entry of the record', async () => {
    const subject = 'RF2.3'
    const answer = await world.convenor.attempt(rateRisk, words({ subject }))
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await ratingsOf(subject, answer.receipt.index - 1)).toEqual([])
    expect(await ratingsOf(subject, answer.receipt.index)).toHaveLength(1)
  })

  it('refuses what is no factor, a word of the other scale, a day ahead, and evidence from elsewhere', async () => {
    const elsewhere = await openCase(world)
    const { evidenceId } = await elsewhere.attach('Elsewhere', ['E1'])
    const attempt = async (change: Parameters<typeof rating>[1]) => {
      const answer = await world.convenor.attempt(
        rateRisk,
        words({ ...change, subject: change?.subject ?? 'RF3' }),
      )
      return answer.ok ? 'done' : answer.refusal.code
    }
    expect(await attempt({ subject: 'RF15' })).toBe('risks.subject_unknown')
    expect(await attempt({ level: 'strong' })).toBe('risks.level_of_other_scale')
    expect(await attempt({ subject: 'M1', level: 'acute' })).toBe('risks.level_of_other_scale')
    expect(await attempt({ asOf: '2199-01-01' })).toBe('risks.day_ahead')
    expect(await attempt({ evidenceIds: [evidenceId] })).toBe('risks.evidence_unknown')
    expect(await attempt({ reason: '  ' })).toBe('common.invalid_input')
    expect(await ratingsOf('RF3')).toEqual([])
  })

  it('is for those who contribute: an observer reads, a stranger finds nothing', async () => {
    const { situationId } = opened
    const observer = await world.addMember('Onlooker', null)
    const { grantMandate } = await import('#server/members/grant-mandate.ts')
    const mandate = { situationId, memberId: observer.memberId, role: 'observer' } as const
    await world.convenor.act(grantMandate, mandate)
    expect(await observer.attempt(rateRisk, words())).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await observer.read(listRatings, { situationId })).not.toBeNull()
    expect(await world.stranger.attempt(rateRisk, words())).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await world.stranger.read(listRatings, { situationId })).toBeNull()
    expect(await world.auditor.read(listRatings, { situationId })).not.toBeNull()
  })

  it('moves no finding: the two tracks do not feed each other', async () => {
    const { situationId } = opened
    const before = await world.convenor.read(listFindings, { situationId })
    await world.convenor.act(rateRisk, words({ subject: 'RF10', level: 'acute' }))
    expect(await world.convenor.read(listFindings, { situationId })).toEqual(before)
  })

  it('cannot be changed afterwards, not even at a prompt', async () => {
    for (const statement of ["update risk_rating set level = 'acute'", 'delete from risk_rating']) {
      await expect(world.app.sql.unsafe(statement)).rejects.toThrow(/denied|refused/)
      await expect(world.worker.sql.unsafe(statement)).rejects.toThrow(/denied|refused/)
    }
  })
})
