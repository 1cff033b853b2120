import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { buttonLook } from '../../../_ui/button-look.ts'
import { BackLink } from './back-link.tsx'
import { historyWords } from './history-words.ts'
import { PointChoice } from './point-choice.tsx'
import { type TextPlace, whichOf } from './text-place.ts'
import { WhenWritten } from './when-written.tsx'

type TextHistoryProps = {
  readonly place: TextPlace
  /** As the address says it: the instant before which to look. */
  readonly before: string | string[] | undefined
}

/** The life of a text: who wrote where and when, what was done, and any two moments of it to compare. */
export const TextHistory = async ({ place, before }: TextHistoryProps) => {
  const asked = z.iso.datetime().safeParse(before)
  const history = await (await caller()).assessments.history({
    ...whichOf(place),
    before: asked.success ? asked.data : undefined,
  })
  if (!history) notFound()
  const t = await getTranslations('history')
  const words = await historyWords()
  const base = `${place.address}/history`
  const { entries, next } = history

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink place={place} />
      <h2 className="text-lg">{t('title')}</h2>
      <p className="pt-1 pb-4 text-soft">{t('lead')}</p>
      <p className="pb-4">
        <Link href={`${base}/authors`} className="link">
          {t('authors.title')}
        </Link>
      </p>
      <form action={`${base}/compare`} method="get">
        <div
          data-print="no"
          className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-3 border-line border-b bg-paper py-2"
        >
          <span className="text-sm text-soft">{t('choose.columns')}</span>
          <button type="submit" className={buttonLook('primary')}>
            {t('choose.compare')}
          </button>
        </div>
        <ol>
          <li className="flex gap-4 border-line border-b py-3">
            <PointChoice name="to" point="now" label={t('present')} isChosen />
            <Link href={place.address} className="link">
              {t('present')}
            </Link>
          </li>
          {entries.map((entry, index) => (
            <li
              key={`${entry.point} ${entry.name}`}
              className="flex gap-4 border-line border-b py-3"
            >
              <PointChoice
                name="from"
                point={entry.point}
                label={words(entry)}
                isChosen={index === 1}
              />
              <PointChoice name="to" point={entry.point} label={words(entry)} isChosen={false} />
              <span className="min-w-0">
                <Link href={`${base}/${encodeURIComponent(entry.point)}`} className="link">
                  {words(entry)}
                </Link>
                <span className="block text-sm text-soft">
                  <WhenWritten entry={entry} />
                </span>
              </span>
            </li>
          ))}
        </ol>
      </form>
      {next !== null && (
        <p className="pt-4">
          <Link href={`${base}?before=${encodeURIComponent(next)}`} className="link">
            {t('earlier')}
          </Link>
        </p>
      )}
    </div>
  )
}
