import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession, revokeSession, sessionOfToken } from '#server/platform/session.ts'
import { listChanges } from '#server/record/list-changes.ts'
import { logWarning } from '#server/situations/log-warning.ts'
import { setStage } from '#server/situations/set-stage.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const comeAndGo = async (memberId: string): Promise<void> => {
  const session = await sessionOfToken(world.app, await openSession(world.app, memberId), true)
  if (!session) throw new Error('no session')
  await revokeSession(world.app, session.id)
}

describe('what changed since one was last here', () => {
  it('is nothing, and since never, for who was never here', async () => {
    const changes = await world.principals[3].read(listChanges, {})
    expect(changes).toEqual({ since: null, acts: [], more: false })
  })

  it('is what others did since, where one may see it, and never what one did oneself', async () => {
    const situationId = await world.openSituation()
    const [reader] = world.principals
    await comeAndGo(reader.memberId)
    await openSession(world.app, reader.memberId)
    await reader.act(logWarning, {
      reported: 'A bridge was closed overnight.',
      source: 'Consulate',
      place: 'River',
      receivedAt: new Date().toISOString(),
      receivedBy: null,
    })
    await world.convenor.act(setStage, {
      situationId,
      stage: 'imminent_emergency',
      reason: 'Roads are blocked.',
    })

    const changes = await reader.read(listChanges, {})
    expect(changes?.since).toBeInstanceOf(Date)
    expect(changes?.acts.map(({ act }) => act)).toEqual(['situation.set_stage'])
    expect(changes?.acts[0]?.situation?.situationId).toBe(situationId)

    await comeAndGo(world.stranger.memberId)
    await world.convenor.act(setStage, {
      situationId,
      stage: 'crisis_mobilisation',
      reason: 'They are open again.',
    })
    expect((await world.stranger.read(listChanges, {}))?.acts).toEqual([])
  })
})
