import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { responseClock } from '#server/situations/rules/response-clock.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { GlossaryTerm } from '../../../../_ui/glossary-term.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { CheckSign, ClockSign } from '../../../../_ui/signs.tsx'
import { durationWords } from './duration-words.ts'
import type { Mark } from './timeline-marks.ts'

type ClockSectionProps = {
  readonly marks: readonly Mark[]
  /** The present, or the exercise's own. */
  readonly now: Date
}

/** How long the body took from the first warning to meet and to decide, or has been taking. */
export const ClockSection = async ({ marks, now }: ClockSectionProps) => {
  const t = await getTranslations('situations')
  const log = await getTranslations('log.tabs')
  const times = (lane: Mark['lane']) =>
    marks
      .filter((mark) => mark.lane === lane && mark.at <= now)
      .map((mark) => mark.at)
      .sort((one, other) => one.getTime() - other.getTime())
  const meeting = times('meeting')[0] ?? null
  const decision = times('decision')[0] ?? null
  const clock = responseClock(times('warning'), meeting, decision, now)
  const spell = ({ elapsed, running }: { elapsed: number; running: boolean }) => {
    const { unit, count } = durationWords(elapsed)
    const duration = t(`duration.${unit}`, { count })
    return running ? t('clock.running', { duration }) : t('clock.after', { duration })
  }

  return (
    <Section
      title={<GlossaryTerm term="clock">{t('clock.title')}</GlossaryTerm>}
      actions={
        <Link href="/decisions/response" className="link">
          {log('response')}
        </Link>
      }
    >
      {clock ? (
        <ol className="flex flex-col">
          {[
            { key: 'warning' as const, at: clock.startedAt, words: null },
            { key: 'meeting' as const, at: meeting, words: spell(clock.toMeeting) },
            { key: 'decision' as const, at: decision, words: spell(clock.toDecision) },
          ].map(({ key, at, words }) => (
            <li key={key} className="flex gap-3 border-line border-b py-2 first:border-t">
              {at ? <CheckSign className="mt-1" /> : <ClockSign className="mt-1 text-faint" />}
              <div>
                <p>{t(`clock.${key}`)}</p>
                {words && <p className="font-semibold">{words}</p>}
                {at && (
                  <p className="text-faint text-sm">
                    <DateTime value={at} precision="deadline" />
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-soft">{t('clock.none')}</p>
      )}
    </Section>
  )
}
