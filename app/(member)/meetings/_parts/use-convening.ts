'use client'
import type { MeetingWords } from '#server/meetings/meeting-words.schema.ts'
import type { Recurrence } from '#server/meetings/rules/recurrence.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'

/** What is called or changed, and how far that goes. */
type Convening = {
  readonly situationId: string
  readonly bodyId: string
  /** The meeting to change; null to call one. */
  readonly meetingId: string | null
  /** Whether whoever calls is the convenor, or another whom the rules let call urgently. */
  readonly isConvenor: boolean
}

/**
 * Calls a meeting, a series of them or an urgent one, or changes one or all that follow it, by the act for each.
 * `run` gives the id of the meeting to show, null where it was refused.
 */
export const useConvening = ({ situationId, bodyId, meetingId, isConvenor }: Convening) => {
  const trpc = useTRPC()
  const convene = useAct(trpc.meetings.convene)
  const urgently = useAct(trpc.meetings.conveneUrgently)
  const series = useAct(trpc.meetings.conveneSeries)
  const revise = useAct(trpc.meetings.revise)
  const following = useAct(trpc.meetings.reviseFollowing)
  const acts = [convene, urgently, series, revise, following]

  return {
    pending: acts.some(({ pending }) => pending),
    refusal: acts.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    run: async (
      words: MeetingWords,
      { recurrence, all }: { recurrence: Recurrence | null; all: boolean },
    ): Promise<string | null> => {
      if (meetingId !== null) {
        const done = await (all ? following : revise).run({ meetingId, ...words })
        return done?.meetingId ?? null
      }
      const call = { situationId, bodyId, ...words }
      if (!isConvenor) return (await urgently.run(call))?.meetingId ?? null
      if (recurrence === null) return (await convene.run(call))?.meetingId ?? null
      return (await series.run({ ...call, recurrence }))?.meetingIds[0] ?? null
    },
  }
}
