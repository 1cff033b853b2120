import type { z } from 'zod'
import type { ExportWords } from '#server/documents/export-words.ts'
import {
  paragraphsOf,
  plainParagraph,
  plainTable,
  plainWords,
} from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { choicePart } from './choice-part.ts'
import type { DecisionWords } from './decision-words.ts'
import type { getDecisionOutput } from './get-decision.schema.ts'

const bases = ['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled'] as const

/** The result of a ballot with its arithmetic and every vote by name, or why there was none. */
export function votesPart(
  decision: z.output<typeof getDecisionOutput>,
  said: { t: DecisionWords; words: ExportWords },
): TextNode[] {
  const { t } = said
  const { ballot, choice, votes, question, chairReasons } = decision
  const put = question === null ? [] : [labelled(t('decisions.one.question'), question)]
  if (choice !== null) return [...put, ...choicePart(choice, said)]
  if (ballot === null) {
    return [
      ...put,
      ...paragraphsOf(t('decisions.votes.none')),
      labelled(t('decisions.one.chairReasons'), chairReasons ?? ''),
    ]
  }
  const { rule, counts, base } = ballot
  const of = bases.find((one) => one === rule.base) ?? 'cast'
  const { numerator, denominator } = rule.threshold
  const terms = { numerator, denominator, base, bases: t(`decisions.votes.bases.${of}`) }
  const heads = (['ministry', 'member', 'choice', 'explanation'] as const).map((key) =>
    t(`decisions.votes.columns.${key}`),
  )
  const rows = votes.map(({ ministry, member, choice, explanation }) => [
    ...[ministry, member, t(`decisions.votes.choices.${choice}`), explanation],
  ])
  return [
    ...put,
    plainParagraph(plainWords(t(`decisions.votes.verdict.${ballot.verdict}`), 'bold')),
    plainParagraph(plainWords(t('decisions.votes.arithmetic', counts))),
    plainParagraph(plainWords(t(`decisions.votes.rule.${rule.name}`, terms))),
    ...(rows.length === 0 ? [] : [plainTable(heads, rows)]),
  ]
}

const labelled = (label: string, text: string): TextNode =>
  plainParagraph(plainWords(`${label}. `, 'bold'), plainWords(text.replace(/\s+/g, ' ')))
