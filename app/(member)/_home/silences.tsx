import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../_ui/date-time.tsx'
import { Section } from '../../_ui/section.tsx'

/** The silence procedures in which the reader may object, and how long they still run. */
export const SilencesRunning = async () => {
  const running = (await (await caller()).silence.waiting({})) ?? []
  if (running.length === 0) return null
  const t = await getTranslations('silence.home')

  return (
    <Section id="silences" title={t('title')}>
      <ul className="flex flex-col">
        {running.map((one) => (
          <li key={one.silenceId} className="border-line border-b py-2 first:border-t">
            <Link href={`/silence/${one.silenceId}`} className="link">
              {one.question}
            </Link>
            <p className="text-sm text-soft">
              {t.rich('ends', {
                when: () => <DateTime value={one.deadline} precision="deadline" relative ticks />,
              })}
            </p>
            <p className="text-faint text-sm">{one.situationName}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
