import type { z } from 'zod'
import type { ExportWords } from '#server/documents/export-words.ts'
import type { ExportedFact } from '#server/documents/exported-text.ts'
import type { MeetingRecord } from './minutes-content.ts'
import type { versionRead } from './minutes-read.schema.ts'
import type { MinutesWords } from './minutes-words.ts'

type Version = z.input<typeof versionRead>
type Said = { said: MinutesWords; words: ExportWords; hash: string }

/** What the first page of minutes says: of which meeting they are, when and where it met, and where they stand. */
export function exportedFacts(
  meeting: MeetingRecord,
  version: Version | undefined,
  { said: { t, date, time }, words, hash }: Said,
): ExportedFact[] {
  const { number, startsAt, endsAt, place } = meeting
  const held = { day: date(startsAt), from: time(startsAt), until: time(endsAt) }
  const state = () => {
    if (version?.approvedIn)
      return t('minutes.document.approvedBy', { number: version.approvedIn.number })
    if (version?.stage === 'approved') return t('minutes.document.approvedBySilence')
    if (version?.correctionsUntil && version.recalledBecause === null) {
      const until = words.date(new Date(version.correctionsUntil).toISOString())
      return t('minutes.document.circulatedUntil', { until })
    }
    return t('minutes.states.draft')
  }

  return [
    { label: t('minutes.document.meeting'), value: t('minutes.document.number', { number }) },
    {
      label: t('minutes.document.held'),
      value: `${t('minutes.document.heldAt', held)} (${meeting.timeZone})`,
    },
    ...(place === '' ? [] : [{ label: t('minutes.document.place'), value: place }]),
    { label: t('minutes.document.state'), value: state() },
    { label: words.say('hash'), value: hash },
  ]
}
