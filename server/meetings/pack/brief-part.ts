import type { z } from 'zod'
import { plainParagraph, plainTable, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { listFindingsOutput } from '#server/findings/list-findings.schema.ts'
import type { situationSummary } from '#server/situations/situation-summary.ts'
import type { meetingRead } from '../meeting-read.schema.ts'
import { paperKinds } from '../rules/papers.ts'
import type { ChangesSince } from './changes-since.ts'
import type { PackWords } from './pack-words.ts'
import { bullets, labelled, packHeading } from './part.ts'

export type Brief = {
  situation: z.output<typeof situationSummary>
  findings: z.output<typeof listFindingsOutput>
  changes: ChangesSince
  meeting: Pick<z.output<typeof meetingRead>, 'motions' | 'shortNoticeBecause'>
}

/** A brief is two pages: so many findings and so many new things of a kind are told, and the rest counted. */
const mostFindings = 2
const mostNew = 5

/** What somebody reads on the way: the situation, what is established, what is new, what is asked. */
export const briefPart = (brief: Brief, words: PackWords, day: (on: string) => string) => [
  ...situationLines(brief, words, day),
  packHeading(words.t('pack.brief.asked')),
  ...asked(brief, words),
  packHeading(words.t('pack.brief.findings')),
  ...findingsTables(brief, words),
  packHeading(words.t('pack.brief.changes')),
  ...changed(brief, words),
]

const situationLines = (
  { situation, meeting }: Brief,
  { t, moment }: PackWords,
  day: (on: string) => string,
): TextNode[] => [
  labelled(t('pack.brief.situation'), `${situation.name} · ${situation.region}`),
  labelled(t('pack.brief.population'), situation.population),
  labelled(
    t('pack.brief.stage'),
    t('pack.brief.stageSince', {
      stage: t(`common.stages.${situation.stage}`),
      at: moment(situation.stageSetAt.toISOString()),
    }),
  ),
  labelled(
    t('pack.brief.crimes'),
    situation.crimes.map((crime) => t(`common.crimes.${crime}`)).join(' · '),
  ),
  labelled(
    t('pack.brief.pillars'),
    situation.pillars.map((pillar) => t(`common.pillars.names.${pillar}`)).join(' · '),
  ),
  labelled(t('pack.brief.firstIndicator'), day(situation.firstIndicatorOn)),
  ...(meeting.shortNoticeBecause === null
    ? []
    : [labelled(t('pack.brief.urgent'), meeting.shortNoticeBecause)]),
]

const asked = ({ meeting }: Brief, { t }: PackWords): TextNode[] => {
  const open = meeting.motions.filter(({ withdrawnBecause }) => withdrawnBecause === null)
  return open.length === 0
    ? [plainParagraph(plainWords(t('pack.brief.nothingAsked')))]
    : bullets(
        open.map(({ number, question }) => labelled(t('pack.brief.motion', { number }), question)),
      )
}

const findingsTables = ({ findings }: Brief, { t }: PackWords): TextNode[] => {
  const { scopeTested, findings: all } = findings
  if (!scopeTested || all.length === 0) {
    return [plainParagraph(plainWords(t('pack.brief.noFindings')))]
  }
  const heads = (['element', 'level', 'range'] as const).map((key) =>
    t(`pack.brief.columns.${key}`),
  )
  const more = all.length - mostFindings
  return [
    ...all.slice(0, mostFindings).flatMap((found): TextNode[] => [
      labelled(
        t('pack.brief.finding', {
          actor: found.actor.name,
          crime: t(`common.crimes.${found.crime}`),
        }),
        found.finding === null ? t('pack.brief.noElements') : t(`common.levels.${found.finding}`),
      ),
      plainTable(
        heads,
        found.standings
          .filter(({ element, level }) => found.required.includes(element) || level > 0)
          .map(({ element, level, low, high }) => [
            t(`findings.elements.${element}.name`),
            t(`common.levels.${level}`),
            low === high
              ? ''
              : t('pack.brief.between', {
                  low: t(`findings.levels.${low}`),
                  high: t(`findings.levels.${high}`),
                }),
          ]),
      ),
    ]),
    ...(more > 0 ? [plainParagraph(plainWords(t('pack.brief.moreFindings', { more })))] : []),
  ]
}

const changed = ({ changes }: Brief, { t, moment }: PackWords): TextNode[] => {
  if (changes === null) return [plainParagraph(plainWords(t('pack.brief.firstMeeting')))]
  const { since, isNew } = changes
  const at = moment(since.toISOString())
  if (isNew.length === 0) return [plainParagraph(plainWords(t('pack.brief.nothingNew', { at })))]
  const lines = paperKinds.flatMap((kind) => {
    const own = isNew.filter((one) => one.kind === kind)
    const more = own.length - mostNew
    return [
      ...own
        .slice(0, mostNew)
        .map(({ number, title }) => t(`pack.papers.${kind}`, { number, title })),
      ...(more > 0 ? [t(`pack.brief.more.${kind}`, { more })] : []),
    ]
  })
  return [
    plainParagraph(plainWords(t('pack.brief.since', { at }))),
    ...bullets(lines.map((line) => plainParagraph(plainWords(line)))),
  ]
}
