import type { z } from 'zod'
import type { ExportedFact } from '#server/documents/exported-text.ts'
import type { meetingRead } from '../meeting-read.schema.ts'
import type { PackWords } from './pack-words.ts'

type Meeting = Pick<
  z.output<typeof meetingRead>,
  'reference' | 'startsAt' | 'endsAt' | 'timeZone' | 'place' | 'situationName' | 'number'
>

/** What the first page says: which meeting, when and where, for whom the pack was made and when. */
export const packFacts = (
  meeting: Meeting,
  { reader, made }: { reader: string; made: string },
  { t, moment, time }: PackWords,
): ExportedFact[] => [
  { label: t('pack.facts.situation'), value: meeting.situationName },
  {
    label: t('pack.facts.meeting'),
    value: t('pack.facts.numbered', { number: meeting.number, reference: meeting.reference }),
  },
  {
    label: t('pack.facts.when'),
    value: t('pack.facts.times', {
      ...{ from: moment(meeting.startsAt), until: time(meeting.endsAt) },
      zone: meeting.timeZone.replaceAll('_', ' '),
    }),
  },
  ...(meeting.place === '' ? [] : [{ label: t('pack.facts.where'), value: meeting.place }]),
  { label: t('pack.facts.reader'), value: reader },
  { label: t('pack.facts.made'), value: moment(made) },
]
