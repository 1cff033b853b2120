import { and, eq, isNull } from 'drizzle-orm'
import { decisionAction } from '#db/schema/decision-action.ts'
import { completeAction } from '#server/decisions/complete-action.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { noticeBasisChanged } from '#server/decisions/notice-basis-changed.ts'
import { decisions } from './decisions.ts'
import { focalPoint } from './plan-situation.ts'
import type { DecisionPart } from './shape.ts'
import { known, type Stage, type Step, system } from './stage.ts'

/** Decisions with their dissents, and what became of their actions. */
export const planDecisions = (): Step[] => decisions.flatMap(planDecision)

const planDecision = (decision: DecisionPart): Step[] => {
  let decisionId = ''
  return [
    {
      at: decision.at,
      run: async (stage) => {
        decisionId = await log(stage, decision)
      },
    },
    ...decision.dissents.map(
      ({ by, at, kind, text }): Step => ({
        at,
        run: async ({ play }) => {
          await play(dissentFromDecision, { decisionId, kind, text }, by, at)
        },
      }),
    ),
    ...decision.basisChangedAt.map(
      (at): Step => ({
        at,
        run: async ({ play }) => {
          await play(noticeBasisChanged, { decisionId }, system, at)
        },
      }),
    ),
    ...decision.actions.flatMap(({ done }, place): Step[] =>
      done === undefined
        ? []
        : [{ at: done.at, run: (stage) => complete(stage, decisionId, place + 1, done) }],
    ),
  ]
}

const complete = async (
  { worker, play }: Stage,
  decisionId: string,
  number: number,
  { by, at, outcome }: { by: string; at: string; outcome: string },
): Promise<void> => {
  const [action] = await worker.database
    .select({ id: decisionAction.id })
    .from(decisionAction)
    .where(
      and(
        eq(decisionAction.decisionId, decisionId),
        eq(decisionAction.number, number),
        isNull(decisionAction.endedBy),
      ),
    )
  if (action === undefined) throw new Error(`The exercise has no action ${number} at ${at}.`)
  await play(completeAction, { actionId: action.id, outcome }, by, at)
}

const log = async ({ cast, play }: Stage, decision: DecisionPart): Promise<string> => {
  const { title, text, rationale, pillars, alternatives, conditions, legalBasis, reviewOn } =
    decision
  const { decisionId } = await play(
    logDecision,
    {
      ...{ title, text, rationale, pillars, alternatives, conditions, legalBasis, reviewOn },
      situationId: cast.situationId,
      basis: { kind: 'ballot', ballotId: known(cast.ballot, decision.ballot) },
      leadMinistryId: known(cast.ministry, decision.lead),
      supportingMinistryIds: decision.supporting.map((key) => known(cast.ministry, key)),
      actions: decision.actions.map(({ what, owner, by, dueOn }) => ({
        what,
        ownerMinistryId: known(cast.ministry, owner),
        ownerMemberId: by === null ? null : known(cast.member, by),
        dueOn,
      })),
    },
    focalPoint,
    decision.at,
  )
  return decisionId
}
