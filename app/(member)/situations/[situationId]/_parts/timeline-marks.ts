import type { lanes } from '#server/situations/get-timeline.ts'
import type { Stage } from '#server/situations/rules/stages.ts'

/** Something on the timeline. */
export type Mark = {
  readonly lane: (typeof lanes)[number]
  readonly thingId: string
  readonly number: number | null
  readonly title: string
  readonly at: Date
}

/** A stretch of time during which one stage held. */
export type StageSpan = { readonly stage: Stage; readonly from: Date; readonly to: Date }

/** The first and last instant to draw: what happened, with a little room on both sides. */
export const timeFrame = (times: readonly Date[]): { from: Date; to: Date } | null => {
  if (times.length === 0) return null
  const first = Math.min(...times.map((time) => time.getTime()))
  const last = Math.max(...times.map((time) => time.getTime()))
  const room = Math.max((last - first) * 0.03, 6 * 3_600_000)

  return { from: new Date(first - room), to: new Date(last + room) }
}

/** Where an instant lies in a frame, in percent of its width. */
export const share = (at: Date, { from, to }: { from: Date; to: Date }): number =>
  ((at.getTime() - from.getTime()) / (to.getTime() - from.getTime())) * 100

/** The stretches of each stage, from the judgement that set it to the next; judgements come in any order. */
export const stageSpans = (
  judgements: readonly { stage: Stage; setAt: Date }[],
  until: Date,
): StageSpan[] => {
  const inOrder = [...judgements].sort((one, other) => one.setAt.getTime() - other.setAt.getTime())

  return inOrder.map(({ stage, setAt }, at) => ({
    stage,
    from: setAt,
    to: inOrder[at + 1]?.setAt ?? until,
  }))
}

/** About five instants, evenly spread, at which the axis is labelled. */
export const axisTicks = ({ from, to }: { from: Date; to: Date }): Date[] => {
  const steps = 4
  const span = to.getTime() - from.getTime()

  return Array.from(
    { length: steps + 1 },
    (_, step) => new Date(from.getTime() + (span * step) / steps),
  )
}
