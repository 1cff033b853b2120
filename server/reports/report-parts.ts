import type { z } from 'zod'
import { hashText } from '#server/assessments/hash-text.ts'
import type { ExportWords } from '#server/documents/export-words.ts'
import type { ExportedSection } from '#server/documents/exported-text.ts'
import { paragraphsOf, plainTable } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { reportOutput } from './report.schema.ts'
import type { ReportWords } from './report-words.ts'
import { disagreementsOf, pillarsOf } from './rules/sentences.ts'

type Report = z.output<typeof reportOutput>
type Said = { t: ReportWords; words: ExportWords }

/** A report as parts of a text, in the order of its page: each figure, then what it follows from. */
export const reportParts = (report: Report, said: Said): ExportedSection[] => {
  const { t } = said
  const part = (title: string, content: readonly TextNode[]): ExportedSection => {
    const document: TextNode = { type: 'doc', content: [...content] }
    const hash = hashText(document)

    return { ...{ documentId: null, sequence: null, marking: null }, title, hash, document }
  }

  return [
    part(t('meetings.title'), meetings(report, said)),
    part(t('attendance.title'), attendance(report, said)),
    part(t('decisions.title'), decisions(report, said)),
    part(t('dissent.title'), dissent(report, said)),
    part(t('outcomes.title'), outcomes(report, said)),
    part(t('response.title'), response(report, said)),
    part(t('method.title'), paragraphsOf(t('method.words', { index: String(report.index) }))),
  ]
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[], none: string) =>
  rows.length === 0 ? paragraphsOf(none) : [plainTable(heads, rows)]

const meetings = ({ meetings: held, cancelled }: Report, { t, words }: Said): TextNode[] => {
  const urgent = held.filter(({ isUrgent }) => isUrgent).length

  return [
    ...paragraphsOf(t('meetings.figures', { count: held.length, urgent, cancelled })),
    ...table(
      (['when', 'meeting', 'situation', 'present'] as const).map((key) => t(`columns.${key}`)),
      held.map((one) => [
        words.date(one.startsAt.toISOString()),
        one.title,
        one.situationName,
        t('meetings.of', { present: one.present, entitled: one.entitled }),
      ]),
      t('meetings.none'),
    ),
  ]
}

const attendance = (report: Report, { t }: Said): TextNode[] => [
  ...paragraphsOf(t('attendance.lead')),
  ...table(
    (['ministry', 'entitled', 'principal', 'deputy', 'absent'] as const).map((key) =>
      t(`columns.${key}`),
    ),
    report.attendance.map((one) => [
      one.name,
      ...[one.meetings, one.principal, one.deputy, one.absent].map(String),
    ]),
    t('meetings.none'),
  ),
]

const decisions = ({ decisions: taken, figures }: Report, { t, words }: Said): TextNode[] => [
  ...paragraphsOf(t('decisions.figures', { count: figures.all })),
  ...paragraphsOf(t('decisions.perPillar', pillarsOf(figures.pillars))),
  ...paragraphsOf(t('decisions.byNature', figures.nature)),
  ...paragraphsOf(t('decisions.byBasis', figures.basis)),
  ...table(
    (['decided', 'decision', 'situation', 'pillars', 'lead'] as const).map((key) =>
      t(`columns.${key}`),
    ),
    taken.map((one) => [
      words.date(one.decidedAt.toISOString()),
      t('decisions.named', { number: one.number, title: one.title ?? t('decisions.above') }),
      one.situationName,
      one.pillars.map((pillar) => t(`pillars.${pillar}`)).join(', '),
      one.leadMinistry,
    ]),
    t('decisions.none'),
  ),
]

const dissent = ({ decisions: taken, figures }: Report, { t }: Said): TextNode[] => [
  ...paragraphsOf(t('dissent.figures', disagreementsOf(figures))),
  ...table(
    (['decision', 'against', 'dissents'] as const).map((key) => t(`columns.${key}`)),
    taken
      .filter(({ against, dissents }) => against.length > 0 || dissents.length > 0)
      .map((one) => [
        t('decisions.named', { number: one.number, title: one.title ?? t('decisions.above') }),
        one.against.join('\n'),
        one.dissents
          .map(({ kind, ministry }) =>
            t('dissent.by', { kind: t(`dissent.kinds.${kind}`), ministry }),
          )
          .join('\n'),
      ]),
    t('dissent.none'),
  ),
]

const outcomes = ({ reviews }: Report, { t, words }: Said): TextNode[] =>
  table(
    (['reviewed', 'decision', 'outcome', 'right'] as const).map((key) => t(`columns.${key}`)),
    reviews.map((one) => [
      words.date(one.at.toISOString()),
      t('decisions.named', { number: one.number, title: one.title ?? t('decisions.above') }),
      t(`outcomes.kinds.${one.outcome}`),
      t('outcomes.right', { right: one.right, judged: one.judged }),
    ]),
    t('outcomes.none'),
  )

const response = ({ responses, median }: Report, { t, words }: Said): TextNode[] => {
  const took = (days: number | null) =>
    days === null ? t('response.notYet') : t('response.days', { days: words.number(days) })

  return [
    ...paragraphsOf(t('response.lead')),
    ...table(
      (['situation', 'indicated', 'convening', 'firstDecision', 'firstAction'] as const).map(
        (key) => t(`columns.${key}`),
      ),
      [
        ...responses.map((one) => [
          one.name,
          words.day(one.indicatedAt.toISOString().slice(0, 10)),
          ...[one.convening, one.decision, one.action].map(took),
        ]),
        ...(responses.length > 1
          ? [
              [
                t('response.median'),
                '',
                ...[median.convening, median.decision, median.action].map(took),
              ],
            ]
          : []),
      ],
      t('response.none'),
    ),
  ]
}
