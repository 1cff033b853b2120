import type { z } from 'zod'
import { hashText } from '#server/assessments/hash-text.ts'
import type { ExportWords } from '#server/documents/export-words.ts'
import type { ExportedSection } from '#server/documents/exported-text.ts'
import {
  paragraphsOf,
  plainParagraph,
  plainTable,
  plainWords,
} from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { DecisionWords } from './decision-words.ts'
import type { getDecisionOutput } from './get-decision.schema.ts'
import { votesPart } from './votes-part.ts'

type Decision = z.output<typeof getDecisionOutput>
type Said = { t: DecisionWords; words: ExportWords }

/**
 * A decision as parts of a text, in the order of its page: what was decided, why, the votes with their
 * arithmetic, who disagreed, the conditions, what follows, and what was not chosen.
 */
export function decisionParts(decision: Decision, said: Said): ExportedSection[] {
  const { t } = said
  const { adopted } = decision
  const part = (title: string, content: readonly TextNode[]): ExportedSection => {
    const document: TextNode = { type: 'doc', content: [...content] }
    const hash = hashText(document)
    return { ...{ documentId: null, sequence: null, marking: null }, title, hash, document }
  }
  const decided = t('decisions.one.decided')

  return [
    adopted
      ? { ...adopted, title: decided, marking: null }
      : part(decided, paragraphsOf(decision.text)),
    part(t('decisions.one.rationale'), paragraphsOf(decision.rationale)),
    part(t('decisions.votes.title'), votesPart(decision, said)),
    part(t('decisions.dissents.title'), dissents(decision, said)),
    ...(decision.conditions === ''
      ? []
      : [part(t('decisions.one.conditions'), paragraphsOf(decision.conditions))]),
    part(t('decisions.actions.title'), actions(decision, said)),
    part(t('decisions.one.alternatives'), alternatives(decision, t)),
  ]
}

function dissents({ dissentsInFull }: Decision, { t, words }: Said): TextNode[] {
  if (dissentsInFull.length === 0) return paragraphsOf(t('decisions.dissents.none'))
  return dissentsInFull.flatMap(({ kind, text, at, member, ministry }): TextNode[] => {
    const signed = ministry === null ? member : t('decisions.dissents.signed', { member, ministry })
    return [
      { type: 'heading', content: [plainWords(t(`decisions.dissents.kinds.${kind}`))] },
      { type: 'blockquote', content: paragraphsOf(text) },
      plainParagraph(plainWords(`${signed} · ${words.date(at.toISOString())}`, 'italic')),
    ]
  })
}

function actions(decision: Decision, { t, words }: Said): TextNode[] {
  if (decision.actions.length === 0) return paragraphsOf(t('decisions.actions.none'))
  const heads = (['number', 'what', 'owner', 'due', 'state'] as const).map((key) =>
    t(`decisions.actions.columns.${key}`),
  )
  const rows = decision.actions.map(
    ({ number, what, owner: ministry, ownerMember: member, dueOn, outcome }) => [
      String(number),
      what,
      member === null ? ministry : t('decisions.actions.ownerMember', { ministry, member }),
      words.day(dueOn),
      outcome === null ? t('decisions.actions.open') : `${t('decisions.actions.done')}\n${outcome}`,
    ],
  )
  return [plainTable(heads, rows)]
}

function alternatives(decision: Decision, t: DecisionWords): TextNode[] {
  if (decision.alternatives.length === 0) return paragraphsOf(t('decisions.one.noAlternatives'))
  return decision.alternatives.flatMap(({ option, reason }) => [
    { type: 'heading', attrs: { level: 4 }, content: [plainWords(option)] },
    ...paragraphsOf(reason),
  ])
}
