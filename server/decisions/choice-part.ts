import type { z } from 'zod'
import { marksInWords } from '#server/choices/rules/marks-in-words.ts'
import type { ExportWords } from '#server/documents/export-words.ts'
import { plainParagraph, plainTable, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { DecisionWords } from './decision-words.ts'
import type { decidedChoice } from './get-decision.schema.ts'

type Decided = z.output<typeof decidedChoice>
type Said = { t: DecisionWords; words: ExportWords }

/** What a ballot among options chose, the figures of each round that say so, and every vote by name where it was open. */
export function choicePart(choice: Decided, said: Said): TextNode[] {
  const { t } = said
  const { kind, chosen, outcome, before, seats, byLot, isSecret } = choice
  const { voted, blank, present, entitled, counts, base, quota, unit, rounds } = outcome
  const line = (text: string) => plainParagraph(plainWords(text))
  const names = chosen.join(', ')

  return [
    plainParagraph(
      plainWords(
        kind === 'motion'
          ? t('choices.verdicts.adopted')
          : t('choices.result.chosen', { names, count: chosen.length }),
        'bold',
      ),
    ),
    ...before.flatMap((tied) => [
      line(t('decisions.votes.runOffOf', { number: tied.number })),
      ...(tied.chosen.length === 0
        ? []
        : [
            line(
              t('decisions.votes.electedBefore', {
                ...{ names: tied.chosen.join(', '), number: tied.number },
              }),
            ),
          ]),
    ]),
    ...(byLot ? [line(t('decisions.votes.byLot'))] : []),
    line(t(`choices.kinds.${kind}.how`, { seats })),
    ...(isSecret ? [line(t('decisions.votes.secret'))] : []),
    line(t('choices.result.heads', { voted, blank, present, entitled })),
    ...(counts ? [line(t('choices.result.counts', { ...counts, base: base ?? 0 }))] : []),
    ...(quota === null
      ? []
      : [line(t('choices.rounds.quota', { quota: said.words.number(quota / unit) }))]),
    ...(rounds.length === 0 ? [] : [roundsTable(choice, said)]),
    ...(outcome.pairs.length === 0 ? [] : [pairsTable(choice, said)]),
    ...(choice.votes.length === 0 ? [] : [votesTable(choice, t)]),
  ]
}

function roundsTable({ kind, options, outcome }: Decided, { t, words }: Said): TextNode {
  const { rounds, unit } = outcome
  const inStages = kind === 'runoff' || kind === 'election'
  const held = (units: number | undefined) =>
    units === undefined ? '–' : words.number(units / unit)
  const heads = rounds.map((_, at) =>
    inStages ? t('choices.rounds.stage', { number: at + 1 }) : t(`choices.rounds.units.${kind}`),
  )
  const rows = options.map(({ id, name }) => [
    name,
    ...rounds.map(({ votes }) => held(votes.find(({ option }) => option === id)?.units)),
  ])
  const lost = [t('choices.rounds.lost'), ...rounds.map((round) => held(round.lost))]

  return plainTable([t('choices.rounds.option'), ...heads], inStages ? [...rows, lost] : rows)
}

function pairsTable({ options, outcome }: Decided, { t, words }: Said): TextNode {
  const { pairs, unit } = outcome
  const cell = (over: string, under: string) => {
    const found = pairs.find((pair) => pair.over === over && pair.under === under)
    return found ? words.number(found.units / unit) : '–'
  }

  return plainTable(
    [t('choices.pairs.over'), ...options.map(({ name }) => name)],
    options.map(({ id, name }) => [name, ...options.map((other) => cell(id, other.id))]),
  )
}

function votesTable({ options, votes }: Decided, t: DecisionWords): TextNode {
  const heads = (['ministry', 'member', 'choice', 'explanation'] as const).map((key) =>
    t(`decisions.votes.columns.${key}`),
  )
  const rows = votes.map(({ ministry, member, marks, explanation }) => [
    ...[ministry, member],
    marksInWords(options, marks, {
      answer: (choice) => t(`choices.answers.${choice}`),
      blank: () => t('choices.says.blank'),
      score: (given) => t('choices.says.score', given),
    }),
    explanation,
  ])

  return plainTable(heads, rows)
}
