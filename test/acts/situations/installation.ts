import type { z } from 'zod'
import { type Connection, connect } from '#db/client.ts'
import type { DefinedAct } from '#server/acts.ts'
import { addMember } from '#server/members/add-member.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { foundInstallation } from '#server/members/found-installation.ts'
import { grantInstallationMandate } from '#server/members/grant-installation-mandate.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import type { SituationRole } from '#server/members/rules/roles.ts'
import type { Caller } from '#server/platform/actor.ts'
import type { openSituationInput } from '#server/situations/open-situation.schema.ts'
import { openSituation } from '#server/situations/open-situation.ts'
import { createFreshDatabase } from '../../support/fresh-database.ts'

export const system: Caller = { kind: 'system' }

/** Runs an act that must succeed and gives its output. */
export const done = async <Input extends z.ZodType, Output extends z.ZodType>(
  connection: Connection,
  act: DefinedAct<Input, Output>,
  input: z.input<Input>,
  caller: Caller,
): Promise<z.output<Output>> => {
  const answer = await act.run(connection, input, { caller })
  if (!answer.ok) throw new Error(`${act.name} was refused: ${answer.refusal.code}`)
  return answer.output
}

/** What a situation may look like when it is opened. */
export const rift = (
  over: Partial<z.input<typeof openSituationInput>['situation']> = {},
): z.input<typeof openSituationInput> => ({
  situation: {
    name: 'Rift Valley',
    countries: ['KE'],
    region: 'Rift Valley',
    population: 'Families seen as settlers',
    crimes: ['crimes_against_humanity'],
    pillars: [1, 2],
    marking: 'restricted',
    firstIndicatorOn: '2007-12-27',
    ...over,
  },
  stage: { stage: 'crisis_mobilisation', reason: 'A contested election' },
  scope: null,
  warningId: null,
})

/**
 * An installation with two focal points, a member without any mandate, and an auditor, in a database of
 * its own.
 */
export const makeInstallation = async () => {
  const database = await createFreshDatabase()
  const app = connect(database.appUrl, { max: 4 })
  const worker = connect(database.workerUrl, { max: 2 })
  await done(
    worker,
    foundInstallation,
    {
      name: 'Focal point',
      stateName: 'Ardesia',
      origin: 'focal.example',
      language: 'en',
      exercise: false,
    },
    system,
  )
  const { ministryId } = await done(
    worker,
    addMinistry,
    { name: 'Ministry of Foreign Affairs', shortName: 'Foreign Affairs' },
    system,
  )
  const join = async (name: string): Promise<Caller & { kind: 'member' }> => {
    const signInName = name.toLowerCase()
    const { memberId } = await done(
      worker,
      addMember,
      { name, signInName, office: 'Desk', ministryId },
      system,
    )
    return { kind: 'member', memberId }
  }
  const [ada, bo, cleo, dara] = [
    await join('Ada'),
    await join('Bo'),
    await join('Cleo'),
    await join('Dara'),
  ]
  for (const [caller, role] of [
    [ada, 'convenor'],
    [bo, 'convenor'],
    [dara, 'auditor'],
  ] as const) {
    await done(worker, grantInstallationMandate, { memberId: caller.memberId, role }, system)
  }

  return {
    app,
    worker,
    /** Focal point who opens situations. */
    ada,
    /** Another focal point, in no situation. */
    bo,
    /** A member with no mandate. */
    cleo,
    /** An auditor. */
    dara,
    open: (over: Parameters<typeof rift>[0] = {}) => done(app, openSituation, rift(over), ada),
    invite: (situationId: string, guest: { memberId: string }, role: SituationRole) =>
      done(app, grantMandate, { situationId, memberId: guest.memberId, role }, ada),
    close: async () => {
      await Promise.all([app.close(), worker.close()])
      await database.drop()
    },
  }
}
