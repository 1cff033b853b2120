import { highestScore } from '../../ballots/rules/score.ts'
import { type ChoiceTerms, formOf, type Marks, mayShareRanks } from './choice-terms.ts'

export type MarksRefusal =
  | 'choices.other_form'
  | 'choices.unknown_option'
  | 'choices.option_twice'
  | 'choices.score_out_of_range'
  | 'choices.shared_rank'

const namedIn = (marks: Marks): string[] => {
  if (marks.form === 'choice') return []
  if (marks.form === 'approved') return marks.options
  return marks.form === 'scores' ? marks.scores.map(({ option }) => option) : marks.ranks.flat()
}

/**
 * Whether a ballot is one that can be counted: of the form that its kind asks for, naming only options
 * and each once, scores whole from 0 to 5, no shared rank where it is read option by option.
 */
export const checkMarks = (
  { kind, options }: Pick<ChoiceTerms, 'kind' | 'options'>,
  marks: Marks,
): 'ok' | MarksRefusal => {
  if (marks.form !== formOf(kind)) return 'choices.other_form'
  const known = new Set(options.map(({ id }) => id))
  const named = namedIn(marks)
  if (named.some((option) => !known.has(option))) return 'choices.unknown_option'
  if (new Set(named).size !== named.length) return 'choices.option_twice'
  if (marks.form === 'scores') {
    const inRange = ({ score }: { score: number }) =>
      Number.isInteger(score) && score >= 0 && score <= highestScore
    return marks.scores.every(inRange) ? 'ok' : 'choices.score_out_of_range'
  }
  const shared = marks.form === 'ranking' && marks.ranks.some((rank) => rank.length > 1)
  return shared && !mayShareRanks(kind) ? 'choices.shared_rank' : 'ok'
}

/** Whether a ballot names nothing: it was returned and says nothing. */
export const isBlank = (marks: Marks): boolean =>
  marks.form !== 'choice' && namedIn(marks).length === 0
