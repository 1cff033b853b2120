import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addActionPoint } from '#server/actions/add.ts'
import { completeActionPoint } from '#server/actions/complete.ts'
import { listActions } from '#server/actions/list-actions.ts'
import { listWaitingActions } from '#server/actions/list-waiting-actions.ts'
import { postponeActionPoint } from '#server/actions/postpone.ts'
import { reassignActionPoint } from '#server/actions/reassign.ts'
import { remindOfAction } from '#server/actions/remind.ts'
import { remindOfDueActions } from '#server/actions/remind-of-due.ts'
import { dayIn } from '#server/actions/rules/days.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { reviseMember } from '#server/members/revise-member.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { decide } from '../decisions/adopted.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const refused = (code: string) => ({ ok: false, refusal: { code } })
// The meetings of these tests are held in Nairobi.
const inDays = (days: number) => dayIn('Africa/Nairobi', new Date(Date.now() + days * 86_400_000))

const agreed = async (dueOn: string) => {
  const { meetingId } = await sit(world, situationId, world.principals)
  const ownerMinistryId = world.principals[1].ministryId ?? ''
  const words = { what: 'Name the envoys', ownerMinistryId, ownerMemberId: null, dueOn }
  const added = await world.convenor.act(addActionPoint, { meetingId, ...words })

  return { meetingId, ...words, ...added }
}

describe('an action point', () => {
  it('is added to a meeting with a day that is not past, for somebody who can read of it', async () => {
    const { meetingId, number, ...words } = await agreed(inDays(0))
    expect(number).toBe(1)
    const add = (change: object) =>
      world.convenor.attempt(addActionPoint, {
        ...{ meetingId, what: words.what, dueOn: inDays(9), ownerMemberId: null },
        ...{ ownerMinistryId: words.ownerMinistryId, ...change },
      })
    expect(await add({ dueOn: inDays(-1) })).toMatchObject(refused('actions.due_in_the_past'))
    const { ministryId } = await world.system.act(addMinistry, { name: 'Trade', shortName: 'T' })
    expect(await add({ ownerMinistryId: ministryId })).toMatchObject(
      refused('actions.owner_outside'),
    )
    expect(await add({ pointId: meetingId })).toMatchObject(refused('actions.point_unknown'))
    expect(await add({})).toMatchObject({ output: { number: 2 } })
    expect(
      await world.principals[1].attempt(addActionPoint, {
        ...{ meetingId, what: 'More', dueOn: inDays(9), ownerMemberId: null },
        ownerMinistryId: words.ownerMinistryId,
      }),
    ).toMatchObject(refused('common.not_entitled'))
  })

  it('waits for its owner until its ministry says that it is done', async () => {
    const { actionId } = await agreed(inDays(5))
    const [foreign, defence] = world.principals
    const waits = async (who: typeof foreign) =>
      ((await who.read(listWaitingActions, {})) ?? []).some((one) => one.actionId === actionId)
    expect([await waits(foreign), await waits(defence)]).toEqual([false, true])
    const done = { actionId, outcome: 'Two were named.' }
    expect(await foreign.attempt(completeActionPoint, done)).toMatchObject(
      refused('actions.of_another'),
    )
    await defence.act(completeActionPoint, done)
    expect(await waits(defence)).toBe(false)
    expect(await world.convenor.attempt(completeActionPoint, done)).toMatchObject(
      refused('actions.completed'),
    )
  })

  it('is put off and given to another owner with reasons, and its earlier versions stay', async () => {
    const { actionId } = await agreed(inDays(1))
    const [foreign, defence] = world.principals
    const because = 'The talks begin later.'
    expect(
      await world.convenor.attempt(postponeActionPoint, { actionId, dueOn: inDays(-2), because }),
    ).toMatchObject(refused('actions.due_in_the_past'))
    await world.convenor.act(postponeActionPoint, { actionId, dueOn: inDays(20), because })
    await world.convenor.act(reassignActionPoint, {
      ...{ actionId, ownerMemberId: foreign.memberId, because: 'They know the panel.' },
      ownerMinistryId: foreign.ministryId ?? '',
    })
    expect(await foreign.read(listWaitingActions, {})).toContainEqual(
      expect.objectContaining({
        ...{ actionId, dueOn: inDays(20), because: 'They know the panel.' },
        member: 'Foreign Affairs principal',
      }),
    )
    const versions = await world.worker.sql`select 1 from decision_action where id = ${actionId}`
    expect(versions).toHaveLength(3)
    expect(
      await defence.attempt(postponeActionPoint, { actionId, dueOn: inDays(30), because }),
    ).toMatchObject(refused('common.not_entitled'))
  })

  it('brings one reminder for its day, and another when the day is put off', async () => {
    const { actionId } = await agreed(inDays(2))
    await remindOfDueActions(world.worker)
    const kinds = async () =>
      (
        await world.worker.sql<{ kind: string; due_on: string }[]>`
        select kind, due_on::text from action_reminder where action_id = ${actionId} order by at`
      ).map(({ kind, due_on }) => `${kind} ${due_on}`)
    expect(await kinds()).toEqual([`ahead ${inDays(2)}`])
    expect(await world.system.attempt(remindOfAction, { actionId })).toMatchObject(
      refused('actions.reminded_already'),
    )
    await world.convenor.act(postponeActionPoint, {
      ...{ actionId, dueOn: inDays(0), because: 'Sooner is possible.' },
    })
    await remindOfDueActions(world.worker)
    await remindOfDueActions(world.worker)
    expect(await kinds()).toEqual([`ahead ${inDays(2)}`, `due ${inDays(0)}`])
    await world.convenor.act(postponeActionPoint, {
      ...{ actionId, dueOn: inDays(30), because: 'Later after all.' },
    })
    expect(await world.system.attempt(remindOfAction, { actionId })).toMatchObject(
      refused('actions.not_due'),
    )
  })
})

describe('the reminder of an action point', () => {
  const remindedOf = async (owner: { ministryId: string | null; memberId: string | null }) => {
    const { meetingId } = await sit(world, situationId, [])
    const { actionId } = await world.convenor.act(addActionPoint, {
      ...{ meetingId, what: 'Find forty monitors', dueOn: inDays(1) },
      ...{ ownerMinistryId: owner.ministryId ?? '', ownerMemberId: owner.memberId },
    })
    const remind = async () => {
      await world.system.act(remindOfAction, { actionId })
      const letters = await world.worker.sql<{ to: string; at: string }[]>`
        select member_id as to from letter where about_id = ${meetingId} and kind = 'action_due'`
      return letters.map(({ to }) => to)
    }

    return { actionId, remind }
  }

  it('goes to the member who answers for it, and otherwise to the principal of the ministry', async () => {
    const [foreign] = world.principals
    const [deputy] = world.deputies
    const named = await remindedOf({ ...foreign, memberId: deputy.memberId })
    expect(await named.remind()).toEqual([deputy.memberId])
    const ofMinistry = await remindedOf({ ...foreign, memberId: null })
    expect(await ofMinistry.remind()).toEqual([foreign.memberId])
  })

  it('goes to the principal where the member has left, and to whom it is given to there', async () => {
    const [, defence] = world.principals
    const hand = await world.addMember('Nora Nilsen', defence.ministryId)
    const inside = { situationId, memberId: hand.memberId, role: 'adviser' as const }
    await world.convenor.act(grantMandate, inside)
    const given = await remindedOf({ ...defence, memberId: null })
    const to = { ownerMinistryId: defence.ministryId ?? '', ownerMemberId: hand.memberId }
    const because = 'She knows the panel.'
    await world.convenor.act(reassignActionPoint, { actionId: given.actionId, ...to, because })
    expect(await given.remind()).toEqual([hand.memberId])
    const left = await remindedOf({ ...defence, memberId: hand.memberId })
    await world.administrator.act(reviseMember, {
      ...{ memberId: hand.memberId, name: 'Nora Nilsen', office: 'Office', disabled: true },
      ministryId: hand.ministryId,
    })
    expect(await left.remind()).toEqual([defence.memberId])
  })
})

describe('the list of action points', () => {
  it('has those of meetings and of decisions, by body, meeting and state, for whoever sees the situation', async () => {
    const decided = await decide(world)
    const { actionId, meetingId } = await agreed(inDays(4))
    const listed = (input: object) => world.convenor.read(listActions, { state: 'all', ...input })
    const ofBody = await listed({ bodyId: world.bodyId })
    expect(ofBody?.map(({ origin }) => origin.kind)).toEqual(
      expect.arrayContaining(['meeting', 'decision']),
    )
    expect(await listed({ meetingId })).toMatchObject([{ actionId, isOverdue: false }])
    expect(await listed({ meetingId: decided.meetingId })).toMatchObject([
      { origin: { kind: 'decision', id: decided.decisionId } },
    ])
    expect(await world.convenor.read(listActions, { meetingId, state: 'done' })).toEqual([])
    expect(await world.stranger.read(listActions, { state: 'all' })).toEqual([])
  })
})
