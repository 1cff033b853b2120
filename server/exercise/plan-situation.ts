import { addActor } from '#server/situations/add-actor.ts'
import { assignActorRole } from '#server/situations/assign-actor-role.ts'
import { dismissWarning } from '#server/situations/dismiss-warning.ts'
import { endActorRole } from '#server/situations/end-actor-role.ts'
import { logWarning } from '#server/situations/log-warning.ts'
import { openSituation } from '#server/situations/open-situation.ts'
import { recordScopeTest } from '#server/situations/record-scope-test.ts'
import { setStage as setSituationStage } from '#server/situations/set-stage.ts'
import { planMandates } from './play-people.ts'
import type { ActorPart } from './shape.ts'
import { actors, firstWarning, laterWarnings, scopeTest, situation, stages } from './situation.ts'
import { known, type Step } from './stage.ts'

/** The convenor of the exercise. */
export const focalPoint = 'helene.marchetti'

const analyst = 'dana.whitlock'
const actorsFrom = '2008-01-02T08:30:00Z'
const rolesEndAt = '2008-03-20T10:00:00Z'

/** The warning that opens the situation, the situation, its stages, its scope test and its actors. */
export const planSituation = (): Step[] => [
  openFromWarning,
  planMandates('2007-12-31T09:45:00Z', focalPoint),
  {
    at: scopeTest.at,
    run: async ({ cast, play }) => {
      const { answers, whyAtrocity, by, at } = scopeTest
      await play(recordScopeTest, { situationId: cast.situationId, answers, whyAtrocity }, by, at)
    },
  },
  ...stages.slice(1).map(
    ({ at, stage, reason }): Step => ({
      at,
      run: async ({ cast, play }) => {
        const { situationId } = cast
        await play(setSituationStage, { situationId, stage, reason }, focalPoint, at)
      },
    }),
  ),
  ...actors.map(planActor),
  ...laterWarnings.map(planWarning),
]

const openFromWarning: Step = {
  at: firstWarning.loggedAt,
  run: async ({ cast, play }) => {
    const { reported, source, place, receivedAt, loggedBy, loggedAt } = firstWarning
    const warning = { reported, source, place, receivedAt, receivedBy: null }
    const { warningId } = await play(logWarning, warning, loggedBy, loggedAt)
    const { openedAt, countries, crimes, pillars, ...words } = situation
    const [{ stage, reason }] = stages
    const { situationId } = await play(
      openSituation,
      {
        situation: {
          ...words,
          countries: [...countries],
          crimes: [...crimes],
          pillars: [...pillars],
        },
        stage: { stage, reason },
        scope: null,
        warningId,
      },
      focalPoint,
      openedAt,
    )
    cast.situationId = situationId
  },
}

const planActor = ({ key, kind, name, description, roles }: ActorPart): Step => {
  const firstDay = roles.map(({ from }) => from).sort()[0] ?? ''
  const dayAfter = `${firstDay}T20:00:00Z`
  const at = dayAfter > actorsFrom ? dayAfter : actorsFrom
  return {
    at,
    run: async ({ cast, play }) => {
      const { situationId } = cast
      const { actorId } = await play(
        addActor,
        { situationId, kind, name, description },
        analyst,
        at,
      )
      cast.actor.set(key, actorId)
      for (const { role, from, reason } of roles)
        await play(assignActorRole, { actorId, role, from, until: null, reason }, analyst, at).then(
          ({ roleId }) => cast.actor.set(`${key}/${role}`, roleId),
        )
    },
  }
}

/** Roles that ended with the Accord; before it nobody could know that they would. */
export const planRoleEndings = (): Step[] =>
  actors.flatMap(({ key, roles }) =>
    roles.flatMap(({ role, until }): Step[] =>
      until === null
        ? []
        : [
            {
              at: rolesEndAt,
              run: async ({ cast, play }) => {
                const roleId = known(cast.actor, `${key}/${role}`)
                const reason =
                  'The National Accord of 28 February holds; large-scale attacks have stopped.'
                await play(endActorRole, { roleId, until, reason }, analyst, rolesEndAt)
              },
            },
          ],
    ),
  )

const planWarning = (warning: (typeof laterWarnings)[number]): Step => ({
  at: warning.loggedAt,
  run: async ({ play }) => {
    const { reported, source, place, receivedAt, loggedBy, loggedAt, dismissal } = warning
    const words = { reported, source, place, receivedAt, receivedBy: null }
    const { warningId } = await play(logWarning, words, loggedBy, loggedAt)
    if (dismissal === null) return
    const { reasons, at } = dismissal
    await play(dismissWarning, { warningId, reasons }, focalPoint, at)
  },
})
