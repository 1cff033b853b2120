import type { z } from 'zod'
import { plainParagraph, plainTable, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { meetingRead } from '../meeting-read.schema.ts'
import type { PackWords } from './pack-words.ts'

type Meeting = Pick<z.output<typeof meetingRead>, 'agenda'>

/** The agenda as a table: when each point is taken, what it is, who speaks to it and which papers belong to it. */
export const agendaPart = ({ agenda }: Meeting, { t, time }: PackWords): TextNode[] => {
  if (agenda.length === 0) return [plainParagraph(plainWords(t('pack.agenda.none')))]
  const heads = (['number', 'time', 'point', 'minutes'] as const).map((key) =>
    t(`pack.agenda.columns.${key}`),
  )
  const rows = agenda.map((point) => {
    const speakers = point.speakers.map(({ name }) => name).join(', ')
    const papers = point.papers.map(({ kind, number, title }) =>
      t(`pack.papers.${kind}`, { number, title }),
    )
    return [
      point.number,
      time(point.startsAt),
      [point.title, speakers === '' ? '' : t('pack.agenda.speakers', { speakers }), ...papers]
        .filter((line) => line !== '')
        .join('\n\n'),
      point.minutes === null ? '' : String(point.minutes),
    ]
  })

  return [plainTable(heads, rows)]
}
