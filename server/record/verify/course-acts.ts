import { stepKinds } from '../../decisions/rules/course.ts'
import { natures, replies } from '../../decisions/rules/decision-words.ts'
import type { RevealedAct } from './check-openings.ts'
import { Misshapen, shapeOf } from './shape.ts'

/** Reads how a decision was logged, as far as its course goes. Older ones say less. Throws `Misshapen`. */
export const readLogged = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')
  const taken = content.has('taken')
    ? content.member('taken').orNull((one) => ({
        at: one.member('at').instant(),
        confirmer: one.member('confirmer').text(),
      }))
    : null

  return {
    ...{ index: act.index, at: act.at, taken },
    decision: shapeOf(act.thing, 'thing').member('id').text(),
    basis: content.member('basis').oneOf('ballot', 'choice', 'silence', 'chair'),
    nature: content.has('nature') ? content.member('nature').oneOf(...natures) : 'binding',
    expiresOn: content.has('expires_on')
      ? content.member('expires_on').orNull((one) => one.text())
      : null,
    replyBy: content.has('reply_by')
      ? content.member('reply_by').orNull((one) => one.text())
      : null,
  }
}
export type LoggedDecision = ReturnType<typeof readLogged>

/** Reads a `decision.change` or `decision.lapse`. Throws `Misshapen`. */
export const readStep = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    ...{ index: act.index, at: act.at },
    decision: content.member('decision').text(),
    kind: content.member('kind').oneOf(...stepKinds),
    by: content.member('by_decision').orNull((one) => one.text()),
    on: content.member('effective_on').text(),
    expiresOn: content.member('expires_on').orNull((one) => one.text()),
    state: content.member('state').text(),
  }
}
export type RecordedStep = ReturnType<typeof readStep>

/** Reads a reply, or that there was none. Throws `Misshapen`. */
export const readReply = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    ...{ index: act.index, at: act.at },
    decision: content.member('decision').text(),
    reply: content.member('reply').oneOf(...replies),
  }
}

/** Reads who confirmed or disputed a decision. Throws `Misshapen`. */
export const readConfirmation = (act: RevealedAct) => ({
  ...{ index: act.index, member: act.member },
  decision: shapeOf(act.content, 'content').member('decision').text(),
})

/** Reads a dissent. Throws `Misshapen`. */
export const readDissent = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    index: act.index,
    decision: content.member('decision').text(),
    dissent: content.member('dissent').text(),
    kind: content.member('kind').oneOf('dissent', 'reservation', 'explanation'),
  }
}

/** Reads which dissents a review answers. Throws `Misshapen`. */
export const readReview = (act: RevealedAct) => {
  const content = shapeOf(act.content, 'content')

  return {
    index: act.index,
    decision: content.member('decision').text(),
    answers: content.member('dissents').list((one) => one.member('dissent').text()),
  }
}

const readers: Readonly<Record<string, (act: RevealedAct) => unknown>> = {
  'decision.log': readLogged,
  'decision.change': readStep,
  'decision.lapse': readStep,
  'decision.record_reply': readReply,
  'decision.note_no_reply': readReply,
  'decision.dissent': readDissent,
  'decision.review': readReview,
}

/** The decisions of which a needed field was withheld: what is left of them says too little to be held together. */
export const partlyWithheld = (acts: readonly RevealedAct[]): Set<string> =>
  new Set(
    acts.flatMap((act) => {
      const read = readers[act.act]
      if (!read || !act.thing || act.redacted.length === 0) return []
      try {
        read(act)
        return []
      } catch (error) {
        if (!(error instanceof Misshapen)) throw error
        return act.redacted.includes(error.place) ? [act.thing.id] : []
      }
    }),
  )
