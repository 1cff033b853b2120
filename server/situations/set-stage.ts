import { desc, eq } from 'drizzle-orm'
import { situationStage } from '#db/schema/situation-stage.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { stageMove } from './rules/stages.ts'
import { setStageInput, setStageOutput } from './set-stage.schema.ts'

/** Judges anew where a situation stands, with the reason. Jumps and falls are as good as steps. */
export const setStage = defineAct({
  name: 'situation.set_stage',
  input: setStageInput,
  output: setStageOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, stage, reason }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const [before] = await act.tx
      .select({ stage: situationStage.stage })
      .from(situationStage)
      .where(eq(situationStage.situationId, situationId))
      .orderBy(desc(situationStage.setAt))
      .limit(1)
    const move = stageMove(before?.stage ?? null, stage)
    await act.tx.insert(situationStage).values({
      id: act.newId(),
      situationId,
      stage,
      reason,
      setAt: act.at,
      setBy: by,
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'situation', id: situationId },
      content: { stage, reason, before: before?.stage ?? null, move },
      output: { situationId, move },
    })
  },
})
