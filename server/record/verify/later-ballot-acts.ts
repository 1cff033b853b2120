import type { ObjectionStep } from '../../objections/rules/objection.ts'
import { instantOf, type RecordedCount, readCount } from './ballot-acts.ts'
import type { RevealedAct } from './check-openings.ts'
import { shapeOf } from './shape.ts'

type OnBallot = { index: number; at: string; ballot: string }

/** A deadline moved to a later instant. */
export type Extension = OnBallot & { closesAt: string }

/** A ministry that stays out, declared while the ballot was open. */
export type Recusal = OnBallot & { ministry: string }

/** Whether a ministry stands by a vote that was cast for it provisionally. */
export type Confirmation = OnBallot & { vote: string; stands: boolean }

/** What was done about an objection under consent. */
export type ObjectionEntry = OnBallot & { vote: string; step: ObjectionStep }

/** The count once ministries had confirmed, or not, what was cast for them. */
export type Settlement = OnBallot & RecordedCount

/** The vote that broke a tie. */
export type CastingVote = OnBallot & { choice: 'yes' | 'no' }

const on = (act: RevealedAct): OnBallot => ({
  index: act.index,
  at: act.at,
  ballot: shapeOf(act.content, 'content').member('ballot').text(),
})

/** Reads a `ballot.extend`. Throws `Misshapen`. */
export function readExtension(act: RevealedAct): Extension {
  const closesAt = shapeOf(act.content, 'content').member('closes_at').text()
  return { ...on(act), closesAt: instantOf(closesAt) }
}

/**
 * Reads a `recusal.declare` made while a ballot was open; undefined for one before it, which the terms name, and for one
 * during a silence procedure. Throws `Misshapen`.
 */
export function readRecusal(act: RevealedAct): Recusal | undefined {
  const content = shapeOf(act.content, 'content')
  if (content.member('ballot').value === null) return
  return { ...on(act), ministry: content.member('ministry').text() }
}

/** Reads a `vote.confirm`. Throws `Misshapen`. */
export function readConfirmation(act: RevealedAct): Confirmation {
  const content = shapeOf(act.content, 'content')
  return {
    ...on(act),
    vote: content.member('vote').text(),
    stands: content.member('stands').value === true,
  }
}

/** Reads an `objection.rule_invalid`, `objection.appeal` or `objection.uphold`. Throws `Misshapen`. */
export function readObjectionStep(act: RevealedAct): ObjectionEntry {
  const content = shapeOf(act.content, 'content')
  return {
    ...on(act),
    vote: content.member('vote').text(),
    step: content.member('step').oneOf('ruled_invalid', 'appealed', 'upheld'),
  }
}

/** Reads a `ballot.settle`. Throws `Misshapen`. */
export function readSettlement(act: RevealedAct): Settlement {
  return { ...on(act), ...readCount(act) }
}

/** Reads a `ballot.cast_deciding`. Throws `Misshapen`. */
export function readCastingVote(act: RevealedAct): CastingVote {
  const content = shapeOf(act.content, 'content')
  return { ...on(act), choice: content.member('choice').oneOf('yes', 'no') }
}
