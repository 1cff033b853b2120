import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addActor } from '#server/situations/add-actor.ts'
import { assignActorRole } from '#server/situations/assign-actor-role.ts'
import { endActorRole } from '#server/situations/end-actor-role.ts'
import { listActors } from '#server/situations/list-actors.ts'
import { reviseActor } from '#server/situations/revise-actor.ts'
import { done, makeInstallation } from './installation.ts'

let place: Awaited<ReturnType<typeof makeInstallation>>
let situationId: string
beforeAll(async () => {
  place = await makeInstallation()
  situationId = (await place.open()).situationId
})
afterAll(() => place.close())

const add = (name: string) =>
  addActor.run(
    place.app,
    { situationId, kind: 'armed_group', name, description: '' },
    { caller: place.ada },
  )

describe('actors', () => {
  it('are numbered in their situation, not across situations', async () => {
    expect(await add('Youth groups')).toMatchObject({ output: { number: 1 } })
    const other = (await place.open({ name: 'Elsewhere' })).situationId
    const answer = await addActor.run(
      place.app,
      { situationId: other, kind: 'office', name: 'Police', description: '' },
      { caller: place.ada },
    )
    expect(answer).toMatchObject({ output: { number: 1 } })
  })

  it('are named once, whatever the capitals', async () => {
    await add('General Service Unit')
    expect(await add('general service unit')).toMatchObject({
      ok: false,
      refusal: { code: 'situations.actor_exists' },
    })
  })

  it('may be corrected without losing their number', async () => {
    const added = await add('Milita')
    if (!added.ok) throw new Error(added.refusal.code)
    const { actorId, number } = added.output
    const words = { kind: 'armed_group', name: 'Militia', description: 'As reported' } as const
    await done(place.app, reviseActor, { actorId, ...words }, place.ada)
    const actors = await listActors.run(place.app, { situationId }, { caller: place.ada })
    expect(actors).toContainEqual({ actorId, number, ...words, roles: [] })
  })

  it('cannot be added by an observer', async () => {
    await place.invite(situationId, place.cleo, 'observer')
    const input = { situationId, kind: 'office', name: 'Observed', description: '' }
    expect(await addActor.run(place.app, input, { caller: place.cleo })).toMatchObject({
      ok: false,
      refusal: { code: 'common.not_entitled' },
    })
  })
})

describe('roles', () => {
  const assign = (actorId: string, role: string, from: string, until: string | null = null) =>
    assignActorRole.run(
      place.app,
      { actorId, role, from, until, reason: 'As reported' },
      { caller: place.ada },
    )

  it('are dated, may differ at once, and are not repeated', async () => {
    const added = await add('Residents of an estate')
    if (!added.ok) throw new Error(added.refusal.code)
    const { actorId } = added.output
    expect(await assign(actorId, 'targeted_group', '2008-01-01')).toMatchObject({ ok: true })
    expect(await assign(actorId, 'alleged_perpetrator', '2008-01-20')).toMatchObject({ ok: true })
    expect(await assign(actorId, 'targeted_group', '2008-02-01')).toMatchObject({
      refusal: { code: 'situations.role_held_already' },
    })
    expect(await assign(actorId, 'mediator', '2008-02-01', '2008-01-01')).toMatchObject({
      refusal: { code: 'situations.role_ends_before_it_begins' },
    })
  })

  it('end on a day with a reason, and can then be given again', async () => {
    const added = await add('A ministry')
    if (!added.ok) throw new Error(added.refusal.code)
    const { actorId } = added.output
    const given = await assign(actorId, 'enabler', '2008-01-05')
    if (!given.ok) throw new Error(given.refusal.code)
    const { roleId } = given.output
    const end = { roleId, until: '2008-01-10', reason: 'Orders withdrawn' }
    await done(place.app, endActorRole, end, place.ada)
    expect(await assign(actorId, 'enabler', '2008-01-11')).toMatchObject({ ok: true })
    const actors = await listActors.run(place.app, { situationId }, { caller: place.ada })
    const roles = actors?.find((one) => one.actorId === actorId)?.roles
    expect(roles?.map(({ from, until }) => [from, until])).toEqual([
      ['2008-01-05', '2008-01-10'],
      ['2008-01-11', null],
    ])
  })
})
