import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markEvidence } from '#server/evidence/mark-evidence.ts'
import { determineFinding } from '#server/findings/determine-finding.ts'
import { listDeterminations } from '#server/findings/list-determinations.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import type { Level } from '#server/findings/rules/graded.ts'
import { withdrawDetermination } from '#server/findings/withdraw-determination.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { setActor } from '#server/platform/actor.ts'
import { buildSnapshot } from '#server/snapshots/build-snapshot.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'

const crime = 'crimes_against_humanity' as const

let place: Case
let attached: { evidenceId: string }[]
beforeAll(async () => {
  place = await openCase()
  const [foreign, defence] = place.world.principals
  const archive = await place.source('Archive')
  attached = [
    await place.attach('Order', ['E1', 'E2', 'E5', 'E6'], { reportedOn: '2026-03-01' }),
    await place.attach('Lists', ['E1', 'E2', 'E5', 'E6'], {
      ...{ sourceId: archive, reportedOn: '2026-03-02' },
    }),
    await place.attach('Disarmament', ['E7'], { reportedOn: '2026-04-01' }),
    await place.attach('Monitors let in', ['E7'], { sourceId: archive, reportedOn: '2026-04-03' }),
  ]
  for (const { evidenceId } of attached) {
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId)
  }
})
afterAll(() => place.world.end())

const refused = (code: string) => ({ ok: false, refusal: { code } })
const read = async (asOf?: number) => {
  const { situationId } = place
  const found = await place.observer.read(listFindings, { situationId }, asOf)
  return found?.findings[0]?.finding
}
const determinations = async (hand: Hand = place.observer, asOf?: number) => {
  const found = await hand.read(listDeterminations, { situationId: place.situationId }, asOf)
  if (!found) throw new Error('there is no such situation')
  return found
}
const said = (words: {
  subject: 'finding' | 'E7'
  level: Level
  computed: Level
  reasons?: string
}) => ({
  situationId: place.situationId,
  actorId: place.actorId,
  crime,
  reasons: '',
  ...words,
})

describe('what members determine beside the computed level', () => {
  it('adopts it in a member’s name, or departs from it with reasons, and moves nothing', async () => {
    const { convenor, principals } = place.world
    const adopts = said({ subject: 'finding', level: 3, computed: 3 })
    await convenor.act(determineFinding, adopts)
    const departs = { ...adopts, level: 2 as const }
    expect(await principals[0].attempt(determineFinding, departs)).toMatchObject(
      refused('findings.reasons_missing'),
    )
    await principals[0].act(determineFinding, { ...departs, reasons: 'Both lines rest on paper.' })

    const { determinations: all, may } = await determinations()
    expect(may).toEqual({ determine: false })
    expect(all).toMatchObject([
      { subject: 'finding', level: 2, computed: 3, stands: true, by: 'Foreign Affairs principal' },
      { subject: 'finding', level: 3, computed: 3, stands: false, reasons: '' },
    ])
    expect(await read()).toBe(3)
  })

  it('is of a level that is computed, as it is now, and by who may', async () => {
    const { convenor, stranger } = place.world
    const adopts = said({ subject: 'finding', level: 4, computed: 4 })
    const genocide = {
      ...said({ subject: 'finding', level: 0, computed: 0 }),
      crime: 'genocide' as const,
    }
    const tried = async (hand: Hand, words: typeof adopts | typeof genocide) =>
      hand.attempt(determineFinding, words)
    expect(await tried(convenor, adopts)).toMatchObject(refused('findings.level_moved'))
    expect(await tried(convenor, genocide)).toMatchObject(refused('findings.nothing_to_determine'))
    expect(await tried(convenor, { ...adopts, actorId: place.situationId })).toMatchObject(
      refused('evidence.no_such_actor'),
    )
    expect(await tried(place.observer, adopts)).toMatchObject(refused('common.not_entitled'))
    expect(await tried(stranger, adopts)).toMatchObject(refused('common.not_found'))
  })
})

describe('abandonment', () => {
  it('counts only once members hold it, with reasons, and no longer once that is withdrawn', async () => {
    const { convenor } = place.world
    expect(await read()).toBe(3)
    const holds = said({ subject: 'E7', level: 3, computed: 3 })
    expect(await convenor.attempt(determineFinding, holds)).toMatchObject(
      refused('findings.reasons_missing'),
    )
    // Held below the standard that the cap asks for, it is a word and no more.
    const doubts = { ...holds, level: 2 as const, reasons: 'Postponed, perhaps.' }
    await convenor.act(determineFinding, doubts)
    expect(await read()).toBe(3)
    const answer = await convenor.attempt(determineFinding, {
      ...holds,
      reasons: 'Disarmed before anybody asked.',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await read()).toBe(1)
    expect(await read(answer.receipt.index - 1)).toBe(3)
    expect(
      (await determinations(place.observer, answer.receipt.index - 1)).determinations[0],
    ).toMatchObject({ level: 2, stands: true })

    const { determinationId } = answer.output
    const reason = 'They moved to the next valley.'
    await convenor.act(withdrawDetermination, { determinationId, reason })
    expect(await read()).toBe(3)
    expect((await determinations()).determinations[0]).toMatchObject({
      withdrawnBecause: reason,
      stands: false,
    })
    expect(
      await convenor.attempt(withdrawDetermination, { determinationId, reason }),
    ).toMatchObject(refused('findings.determination_withdrawn'))
  })

  it('is frozen with what a decision rests on, so that anybody can compute the finding again', async () => {
    const { world, actorId, situationId } = place
    const frozen = () =>
      world.app.database.transaction(async (tx) => {
        await setActor(tx, { kind: 'member', memberId: place.observer.memberId })
        return buildSnapshot(tx, situationId, {})
      })
    expect((await frozen()).abandonmentAdopted).toEqual([])
    const holds = said({ subject: 'E7', level: 3, computed: 3, reasons: 'They let monitors in.' })
    await world.convenor.act(determineFinding, holds)
    expect(await frozen()).toMatchObject({
      abandonmentAdopted: [{ actor: actorId, crime }],
      findings: [{ finding: 1 }],
    })
  })

  it('counts for whoever may not see what it rests on, by the days of that', async () => {
    const { world, situationId } = place
    const low = await world.addMember('Low', world.principals[0].ministryId)
    await world.convenor.act(grantMandate, {
      ...{ situationId, memberId: low.memberId, role: 'drafter', ceiling: 'restricted' },
    })
    const seenBy = async (hand: Hand) =>
      (await hand.read(listFindings, { situationId }))?.findings[0]?.finding
    for (const { evidenceId } of attached) {
      await world.convenor.act(markEvidence, { evidenceId, marking: 'secret', reason: 'Named.' })
      expect(await seenBy(low)).toBe(1)
    }
    expect(await seenBy(place.observer)).toBe(1)
  })
})
