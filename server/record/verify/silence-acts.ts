import type { Seat } from '../../ballots/rules/count-ballot.ts'
import type { NoticeProof } from '../../silence/rules/silence-outcome.ts'
import type { RevealedAct } from './check-openings.ts'
import { type Shape, shapeOf } from './shape.ts'

/** What the record says of a text circulated under silence. */
export type CirculatedSilence = {
  index: number
  silence: string
  motion: string | null
  electorate: Seat[]
  deadline: string
  textHash: string
  snapshot: string
}

const seat = (one: Shape): Seat => ({
  ministry: one.member('ministry').text(),
  principal: one.member('principal').orNull((value) => value.text()),
  deputies: one.member('deputies').list((value) => value.text()),
})

const thingOf = (act: RevealedAct): string => shapeOf(act.thing, 'thing').member('id').text()

/** Reads a `silence.circulate`. Throws `Misshapen`. */
export const readCirculated = (act: RevealedAct): CirculatedSilence => {
  const content = shapeOf(act.content, 'content')

  return {
    index: act.index,
    silence: thingOf(act),
    motion: content.has('motion') ? content.member('motion').text() : null,
    electorate: content.member('electorate').list(seat),
    deadline: content.member('deadline').instant(),
    textHash: content.member('text_hash').text(),
    snapshot: content.member('snapshot').text(),
  }
}

/** What the record says of a word in a round: an objection or a reservation. */
export const readWord = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    index: act.index,
    at: act.at,
    speaker: act.member,
    silence: content.member('silence').text(),
    ministry: content.member('ministry').text(),
    member: content.member('member').text(),
    capacity: content.member('capacity').oneOf('principal', 'deputy'),
  }
}
export type SilenceWord = ReturnType<typeof readWord>

/** What the record says of the end of a round, by the worker, by an objection or by the convenor. */
export const readSilenceEnd = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    ...{ index: act.index, act: act.act, at: act.at },
    silence: content.member('silence').text(),
    outcome: content.member('outcome').oneOf('adopted', 'broken', 'withdrawn', 'not_adopted'),
    ground: content
      .member('ground')
      .oneOf('silence', 'objection', 'withdrawn', 'notice_defective', 'text_changed'),
    notices: content.member('notices').list(
      (one): NoticeProof => ({
        ministry: one.member('ministry').text(),
        member: one.member('member').orNull((value) => value.text()),
        by: one.member('by').oneOf('letter', 'telephone'),
        at: one.member('at').instant(),
      }),
    ),
    unproven: content.member('unproven').list((one) => one.text()),
    textHashAtEnd: content.has('text_hash_at_end')
      ? content.member('text_hash_at_end').text()
      : null,
  }
}
export type SilenceEnded = ReturnType<typeof readSilenceEnd>

/** A letter that circulates a text and reached somebody; null where the letter is of another kind. */
export const readLetterProof =
  (time: 'sent_at' | 'opened_at') =>
  (act: RevealedAct): { index: number; silence: string; member: string; at: string } | null => {
    const content = shapeOf(act.content, 'content')
    if (content.member('kind').text() !== 'silence_circulated') return null

    return {
      index: act.index,
      silence: content.member('about').text(),
      member: content.member('member').text(),
      at: content.member(time).instant(),
    }
  }

/** Reads a `recusal.declare` made during a round of silence; null for one before or in a ballot. Throws `Misshapen`. */
export const readRecusalInSilence = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')
  if (!content.has('silence')) return null

  return {
    index: act.index,
    silence: content.member('silence').text(),
    ministry: content.member('ministry').text(),
  }
}

/** Reads a `silence.log_call`. Throws `Misshapen`. */
export const readCall = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    index: act.index,
    silence: content.member('silence').text(),
    ministry: content.member('ministry').text(),
    at: content.member('called_at').instant(),
  }
}
