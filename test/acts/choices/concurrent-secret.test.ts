import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#db/client.ts'
import { castSecret } from '#server/choices/cast-secret.ts'
import { closeChoice } from '#server/choices/close-choice.ts'
import { getChoice } from '#server/choices/get-choice.ts'
import { addMember } from '#server/members/add-member.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing, newCode } from './choosing-among.ts'

const voters = 20
const rounds = 10

let world: World
let situationId: string
let wide: Connection
const memberIds: string[] = []

beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  wide = connect(world.database.appUrl, { max: 12, name: 'test-voters' })
  for (let place = 0; place < voters; place++) {
    const name = `Ministry ${place}`
    const { ministryId } = await world.system.act(addMinistry, { name, shortName: name })
    const { memberId } = await world.system.act(addMember, {
      ...{ name: `Voter ${place}`, signInName: `voter.${place}`, office: 'Director', ministryId },
    })
    const { bodyId } = world
    await world.system.act(assignSeat, { bodyId, memberId, capacity: 'principal' })
    await world.convenor.act(grantMandate, { situationId, memberId, role: 'representative' })
    memberIds.push(memberId)
  }
}, 60_000)
afterAll(async () => {
  await wide.close()
  await world.end()
})

describe('secret votes around the close', () => {
  it(`are in the urn exactly where they were accepted, in ${rounds} rounds of ${voters} voters`, async () => {
    const body = choosing(world, situationId)
    let late = 0
    for (let round = 0; round < rounds; round++) {
      const { ballotId } = await body.open({
        ...{ kind: 'motion', options: [], secret: true, rule: 'majority' },
      })
      const votes = memberIds.map(async (memberId, place) => {
        await sleep(Math.random() * 150)
        const code = newCode()
        const marks = {
          form: 'choice' as const,
          choice: place % 2 ? ('yes' as const) : ('no' as const),
        }
        const caller = { kind: 'member', memberId } as const
        const answer = await castSecret.run(wide, { ballotId, marks, code }, { caller })
        return { code, marks, answer }
      })
      await sleep(75)
      await world.convenor.act(closeChoice, { ballotId, ruling: 'Enough.' })
      const cast = await Promise.all(votes)
      const accepted = cast.filter(({ answer }) => answer.ok)
      late += cast.length - accepted.length
      for (const { answer } of cast) {
        if (!answer.ok) expect(answer.refusal.code).toBe('ballots.ballot_closed')
      }
      const found = await world.convenor.read(getChoice, { ballotId })
      const papers = found?.result?.papers ?? []
      const told = accepted.map(({ code, marks }) => ({ code, marks }))
      expect(papers).toEqual(told.sort((a, b) => (a.code < b.code ? -1 : 1)))
      expect(found?.electorate.filter(({ voted }) => voted)).toHaveLength(accepted.length)
      expect(found?.result?.outcome.voted).toBe(accepted.length)
      const receipts = accepted.map(({ answer }) => answer.ok && answer.receipt.index)
      expect(new Set(receipts).size).toBe(accepted.length)
    }
    expect(late).toBeGreaterThan(0)
    expect(late).toBeLessThan(rounds * voters)
  }, 120_000)
})
