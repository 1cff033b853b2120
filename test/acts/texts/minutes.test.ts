import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainTextOf } from '#server/documents/to-text.ts'
import { getMinutes } from '#server/meetings/get-minutes.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

describe('minutes', () => {
  it('begin with the points of the agenda', async () => {
    const [one] = world.principals
    const { meetingId } = await sit(world, situationId, [one])
    expect(await world.convenor.read(getMinutes, { meetingId })).toMatchObject({ mayOpen: true })
    await world.convenor.act(openMinutes, { meetingId })
    const seen = await world.auditor.read(getMinutes, { meetingId })
    expect(seen?.text && plainTextOf(seen.text.document)).toBe(
      ['1. Situation report', '', '2. Measures', ''].join('\n'),
    )
    expect(await world.convenor.attempt(openMinutes, { meetingId })).toMatchObject({
      refusal: { code: 'meetings.minutes_open_already' },
    })
  })

  it('are not opened by whoever may not read them, who is told the same whether there are any or not', async () => {
    const low = await world.addMember('Another drafter who reads little', null)
    await world.convenor.act(grantMandate, {
      ...{ situationId, memberId: low.memberId, role: 'drafter', ceiling: 'unclassified' },
    })
    const { meetingId } = await sit(world, situationId, [])
    const before = await low.attempt(openMinutes, { meetingId })
    expect(before).toMatchObject({ refusal: { code: 'sections.above_own_ceiling' } })
    await world.convenor.act(openMinutes, { meetingId })
    expect(await low.attempt(openMinutes, { meetingId })).toEqual(before)
    expect(await low.read(getMinutes, { meetingId })).toMatchObject({ text: null, mayOpen: false })
  })

  it('are opened by the convenor or a drafter, and hidden from other situations', async () => {
    const [one] = world.principals
    const { meetingId } = await sit(world, situationId, [])
    expect(await one.attempt(openMinutes, { meetingId })).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    const outside = await world.addMember('Not in it', null)
    expect(await outside.read(getMinutes, { meetingId })).toBeNull()
  })
})
