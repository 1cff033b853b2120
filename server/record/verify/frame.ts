import type { MotionKind } from '../../members/rules/rules-of-procedure.ts'
import type { RevealedAct } from './check-openings.ts'
import { shapeOf } from './shape.ts'

/** Where a ballot was opened, and under which version of whose rules; what was not said then is undefined. */
export type Frame = {
  /** When the record took the opening in. */
  time: string
  meeting: string | null | undefined
  body: string | undefined
  rulesVersion: number | undefined
  kind: MotionKind | undefined
}

/** Reads what an opening says of its meeting, its body and its rules. Throws `Misshapen`. */
export function readFrame(act: RevealedAct): Frame {
  const content = shapeOf(act.content, 'content')
  return {
    time: act.time,
    meeting: content.has('meeting')
      ? content.member('meeting').orNull((one) => one.text())
      : undefined,
    body: content.has('body') ? content.member('body').text() : undefined,
    rulesVersion: content.has('rules_version')
      ? content.member('rules_version').count()
      : undefined,
    kind:
      act.act === 'ballot.open' && content.has('kind')
        ? content.member('kind').oneOf('substantive', 'amendment', 'procedural')
        : undefined,
  }
}
