import {
  type ChoiceKind,
  type ChoiceOption,
  type ChoiceTerms,
  choiceKinds,
  type Marks,
  type Paper,
} from '../../choices/rules/choice-terms.ts'
import type { CountedChoice } from '../../choices/rules/count-choice.ts'
import { instantOf, readFraction, readRule, thingOf } from './ballot-acts.ts'
import type { RevealedAct } from './check-openings.ts'
import { type Frame, readFrame } from './frame.ts'
import { readSharedTerms, readWeights } from './read-terms.ts'
import { type Shape, shapeOf } from './shape.ts'

/** What the record says of the opening of a ballot among options. */
export type OpenedChoice = {
  index: number
  ballot: string
  motion: string
  /** What could be chosen, as it was named then. */
  options: ChoiceOption[]
  /** The tied ballot that it was to break. */
  runsOff: string | null
  terms: ChoiceTerms & { kind: ChoiceKind }
  snapshot: string
  frame: Frame
  recused: string[] | undefined
}

/** What the record says of a vote among options; a secret one has no marks. */
export type RecordedChoice = {
  index: number
  at: string
  caster: string | null
  ballot: string
  ministry: string
  member: string
  capacity: 'principal' | 'deputy'
  marks: Marks | null
  snapshot: string
  /** By which a confirmation names it; missing where there were none. */
  id: string | undefined
  /** Whether the ministry has yet to confirm it. */
  provisional: boolean
}

/** A count of one as an act records it. */
export type RecordedChoiceCount = {
  index: number
  at: string
  /** When the record took it in. */
  time: string
  ballot: string
  counted: CountedChoice[]
  outcome: unknown
  /** The ids of who or what the outcome says was chosen. */
  chosen: string[]
  verdict: string
  /** Null while votes are yet to be confirmed. */
  commitment: string | null
  /** The content of the act, with what else it says of the count. */
  said: RevealedAct['content']
}

/** What the record says of its close. */
export type ClosedChoice = RecordedChoiceCount & {
  reason: 'convenor' | 'deadline'
  presentAtClose: string[]
  papers: Paper[]
}

/** What the record says of the lot that broke its tie. */
export type RecordedLot = {
  index: number
  ballot: string
  salt: string
  words: string
  seed: string
  drawn: string[]
  outcome: unknown
  /** The ids of who or what the outcome says was chosen. */
  chosen: string[]
}

const texts = (list: Shape): string[] => list.list((one) => one.text())

/** Reads what a ballot says. Throws `Misshapen`. */
const readMarks = (marks: Shape): Marks => {
  const form = marks.member('form').oneOf('choice', 'approved', 'scores', 'ranking')
  if (form === 'choice') {
    return { form, choice: marks.member('choice').oneOf('yes', 'no', 'abstain') }
  }
  if (form === 'approved') return { form, options: texts(marks.member('options')) }
  if (form === 'ranking') return { form, ranks: marks.member('ranks').list(texts) }
  return {
    form,
    scores: marks.member('scores').list((one) => ({
      option: one.member('option').text(),
      score: one.member('score').count(),
    })),
  }
}

/** Reads something that could be chosen. Throws `Misshapen`. */
export const readOption = (option: Shape): ChoiceOption => ({
  id: option.member('id').text(),
  name: option.member('name').text(),
  ministry: option.member('ministry').orNull((one) => one.text()),
  member: option.member('member').orNull((one) => one.text()),
})

/** Reads a `ballot.open_choice`. Throws `Misshapen`. */
export function readOpenedChoice(act: RevealedAct): OpenedChoice {
  const content = shapeOf(act.content, 'content')
  const closesAt = content.member('closes_at').orNull((one) => one.text())
  return {
    index: act.index,
    ballot: thingOf(act),
    motion: content.member('motion').text(),
    options: content.member('options').list(readOption),
    runsOff: content.has('runs_off')
      ? content.member('runs_off').orNull((one) => one.text())
      : null,
    snapshot: content.member('snapshot').text(),
    frame: readFrame(act),
    recused: content.has('recused') ? texts(content.member('recused')) : undefined,
    terms: {
      kind: content.member('kind').oneOf(...choiceKinds),
      options: content.member('options').list((one) => ({ id: one.member('id').text() })),
      seats: content.member('seats').count(),
      secret: content.member('secret').value === true,
      rule: content.member('rule').orNull(readRule),
      quorum: readFraction(content.member('quorum')),
      mode: content.member('mode').oneOf('meeting', 'correspondence'),
      electorate: content.member('electorate').list((seat) => ({
        ministry: seat.member('ministry').text(),
        principal: seat.member('principal').orNull((one) => one.text()),
        deputies: texts(seat.member('deputies')),
      })),
      weights: readWeights(content.member('weights')),
      presentAtOpening: texts(content.member('present_at_opening')),
      closesAt: closesAt === null ? null : instantOf(closesAt),
      terms: content.has('terms') ? readSharedTerms(content.member('terms')) : undefined,
    },
  }
}

/** Reads a `vote.cast_choice` or a `vote.cast_secret`. Throws `Misshapen`. */
export function readChoiceVote(act: RevealedAct): RecordedChoice {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    at: act.at,
    caster: act.member,
    ballot: content.member('ballot').text(),
    ministry: content.member('ministry').text(),
    member: content.member('member').text(),
    capacity: content.member('capacity').oneOf('principal', 'deputy'),
    marks: act.act === 'vote.cast_secret' ? null : readMarks(content.member('marks')),
    snapshot: content.member('snapshot').text(),
    id: content.has('vote') ? content.member('vote').text() : undefined,
    provisional: content.has('provisional') && content.member('provisional').value === true,
  }
}

/** Reads the count that a `ballot.close_choice` or a `ballot.settle_choice` records. Throws `Misshapen`. */
export function readChoiceCount(act: RevealedAct): RecordedChoiceCount {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    at: act.at,
    time: act.time,
    ballot: content.member('ballot').text(),
    counted: content.member('counted').list((one) => ({
      ministry: one.member('ministry').text(),
      member: one.member('member').text(),
      marks: readMarks(one.member('marks')),
    })),
    outcome: content.member('outcome').value,
    chosen: texts(content.member('outcome').member('chosen')),
    verdict: content.member('verdict').text(),
    commitment: content.member('lot_commitment').orNull((one) => one.text()),
    said: act.content,
  }
}

/** Reads a `ballot.close_choice`. Throws `Misshapen`. */
export function readClosedChoice(act: RevealedAct): ClosedChoice {
  const content = shapeOf(act.content, 'content')
  return {
    ...readChoiceCount(act),
    reason: content.member('reason').oneOf('convenor', 'deadline'),
    presentAtClose: texts(content.member('present_at_close')),
    papers: content.member('papers').list((one) => ({
      code: one.member('code').text(),
      marks: readMarks(one.member('marks')),
    })),
  }
}

/** Reads a `ballot.draw_lot`. Throws `Misshapen`. */
export function readLot(act: RevealedAct): RecordedLot {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    ballot: content.member('ballot').text(),
    salt: content.member('salt').text(),
    words: content.member('words').text(),
    seed: content.member('seed').text(),
    drawn: texts(content.member('drawn')),
    outcome: content.member('outcome').value,
    chosen: texts(content.member('outcome').member('chosen')),
  }
}
