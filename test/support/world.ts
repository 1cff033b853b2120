import type { z } from 'zod'
import { type Connection, connect } from '#db/client.ts'
import type { DefinedAct } from '#server/acts.ts'
import { addMember } from '#server/members/add-member.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { establishBody } from '#server/members/establish-body.ts'
import { foundInstallation } from '#server/members/found-installation.ts'
import { grantInstallationMandate } from '#server/members/grant-installation-mandate.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import type { InstallationRole, SituationRole } from '#server/members/rules/roles.ts'
import type { Answer } from '#server/platform/act-types.ts'
import type { Caller } from '#server/platform/actor.ts'
import type { DefinedRead } from '#server/reads.ts'
import { openSituation } from '#server/situations/open-situation.ts'
import { createFreshDatabase, type FreshDatabase } from './fresh-database.ts'

/** One who acts and reads in a test, over the role that the product would use for them. */
export type Hand = {
  readonly memberId: string
  readonly ministryId: string | null
  /** Runs an act and gives its output; throws with the refusal's code where it is refused. */
  act<I extends z.ZodType, O extends z.ZodType>(
    act: DefinedAct<I, O>,
    input: z.input<I>,
    options?: { key?: string; effectiveAt?: Date },
  ): Promise<z.output<O>>
  /** Runs an act and gives the whole answer. */
  attempt<I extends z.ZodType, O extends z.ZodType>(
    act: DefinedAct<I, O>,
    input: z.input<I>,
    options?: { key?: string; effectiveAt?: Date },
  ): Promise<Answer<z.output<O>>>
  read<I extends z.ZodType, O extends z.ZodType>(
    read: DefinedRead<I, O>,
    input: z.input<I>,
    asOf?: number,
  ): Promise<z.output<O> | null>
}

const hand = (connection: Connection, caller: Caller, ministryId: string | null): Hand => {
  const attempt: Hand['attempt'] = (act, input, options) =>
    act.run(connection, input, { caller, ...options })

  return {
    memberId: caller.kind === 'member' ? caller.memberId : '',
    ministryId,
    attempt,
    async act(act, input, options) {
      const answer = await attempt(act, input, options)
      if (!answer.ok) throw new Error(`${act.name}: ${answer.refusal.code}`)

      return answer.output
    },
    read: (read, input, asOf) => read.run(connection, read.input.parse(input), { caller, asOf }),
  }
}

const situation: z.input<typeof openSituation.input> = {
  situation: {
    name: 'River provinces',
    countries: ['XX'],
    region: 'River provinces',
    population: 'Families of the river provinces',
    crimes: ['crimes_against_humanity'],
    pillars: [1, 2, 3],
    marking: 'restricted',
    firstIndicatorOn: '2026-01-10',
  },
  stage: { stage: 'crisis_mobilisation', reason: 'A contested election' },
  scope: null,
  warningId: null,
}

const ministries = ['Foreign Affairs', 'Defence', 'Interior', 'Justice'] as const

/** A small installation on a database of its own: four ministries, a body, and one of each role. */
export type World = {
  readonly database: FreshDatabase
  readonly app: Connection
  readonly worker: Connection
  readonly system: Hand
  readonly bodyId: string
  /** Principals of the four ministries, in the order of `ministries`. */
  readonly principals: readonly [Hand, Hand, Hand, Hand]
  readonly deputies: readonly [Hand, Hand, Hand, Hand]
  readonly administrator: Hand
  readonly auditor: Hand
  /** The focal point, of no ministry: opens situations. */
  readonly convenor: Hand
  readonly stranger: Hand
  /** Opens a situation; principals and deputies are its representatives, others as asked. */
  openSituation(extra?: readonly [Hand, SituationRole][]): Promise<string>
  /** Adds a member, of a ministry or none. */
  addMember(name: string, ministryId: string | null): Promise<Hand>
  end(): Promise<void>
}

/**
 * Makes a world through the acts themselves.
 * @param options.exercise whether acts may carry the time at which they are said to happen
 * @param options.database an empty one, where the test has its own; it is dropped at the end all the same
 */
export const makeWorld = async (
  options: { exercise?: boolean; database?: FreshDatabase } = {},
): Promise<World> => {
  const database = options.database ?? (await createFreshDatabase())
  const app = connect(database.appUrl, { max: 12, name: 'test-app' })
  const worker = connect(database.workerUrl, { max: 2, name: 'test-worker' })
  const system = hand(worker, { kind: 'system' }, null)
  await system.act(foundInstallation, {
    name: 'Test',
    stateName: 'Norland',
    origin: 'test.example/record',
    language: 'en',
    exercise: options.exercise ?? false,
  })
  const member = async (name: string, ministryId: string | null): Promise<Hand> => {
    const signInName = name.toLowerCase().replaceAll(' ', '.')
    const { memberId } = await system.act(addMember, {
      name,
      signInName,
      office: 'Office',
      ministryId,
    })

    return hand(app, { kind: 'member', memberId }, ministryId)
  }
  const withRole = async (name: string, role: InstallationRole): Promise<Hand> => {
    const one = await member(name, null)
    await system.act(grantInstallationMandate, { memberId: one.memberId, role })

    return one
  }
  const { bodyId } = await system.act(establishBody, { name: 'Standing group' })
  const seated = async (ministryName: string): Promise<[Hand, Hand]> => {
    const { ministryId } = await system.act(addMinistry, {
      name: ministryName,
      shortName: ministryName,
    })
    const principal = await member(`${ministryName} principal`, ministryId)
    const deputy = await member(`${ministryName} deputy`, ministryId)
    await system.act(assignSeat, { bodyId, memberId: principal.memberId, capacity: 'principal' })
    await system.act(assignSeat, { bodyId, memberId: deputy.memberId, capacity: 'deputy' })

    return [principal, deputy]
  }
  const [foreign, defence, interior, justice] = [
    await seated(ministries[0]),
    await seated(ministries[1]),
    await seated(ministries[2]),
    await seated(ministries[3]),
  ]
  const convenor = await withRole('Focal Point', 'convenor')
  const world = {
    principals: [foreign[0], defence[0], interior[0], justice[0]] as const,
    deputies: [foreign[1], defence[1], interior[1], justice[1]] as const,
  }

  return {
    database,
    app,
    worker,
    system,
    bodyId,
    ...world,
    convenor,
    administrator: await withRole('Administrator', 'administrator'),
    auditor: await withRole('Auditor', 'auditor'),
    stranger: await member('Stranger', null),
    addMember: member,
    async openSituation(extra = []) {
      const { situationId } = await convenor.act(openSituation, situation)
      const everyone: [Hand, SituationRole][] = [
        ...[...world.principals, ...world.deputies].map((one): [Hand, SituationRole] => [
          one,
          'representative',
        ]),
        ...extra,
      ]
      for (const [one, role] of everyone) {
        await convenor.act(grantMandate, { situationId, memberId: one.memberId, role })
      }

      return situationId
    },
    async end() {
      await app.close()
      await worker.close()
      await database.drop()
    },
  }
}
