import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../_ui/date-time.tsx'
import { Section } from '../../_ui/section.tsx'
import { actWords } from '../record/_parts/act-words.ts'
import { Who } from '../record/_parts/who.tsx'
import { gatherChanges } from './gather-changes.ts'

type Api = Awaited<ReturnType<typeof caller>>
type ChangesProps = {
  readonly found: NonNullable<Awaited<ReturnType<Api['record']['changes']>>>
}

/** What others did since the reader was last here: what is alike stands together, the newest first. */
export const Changes = async ({ found: { since, acts, more } }: ChangesProps) => {
  const t = await getTranslations('home.changes')
  const words = await actWords()
  const { changes, left } = gatherChanges(acts)

  return (
    <Section
      title={t('title')}
      lead={
        since ? t.rich('since', { when: () => <DateTime value={since} relative /> }) : undefined
      }
    >
      {changes.length === 0 ? (
        <p className="text-soft">{t(since ? 'none' : 'first')}</p>
      ) : (
        <ul className="flex flex-col">
          {changes.map(({ key, newest, count }) => (
            <li
              key={key}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2 first:border-t"
            >
              <div className="min-w-0">
                <Link href={`/record/${newest.index}`} className="link">
                  {words(newest.act)}
                </Link>
                {count > 1 && <span className="text-soft"> {t('times', { count })}</span>}
                {newest.subject && <p className="line-clamp-1 text-sm">{newest.subject}</p>}
                <p className="text-faint text-sm">
                  <Who actor={newest.actor} />
                  {newest.situation && <> · {newest.situation.name}</>}
                </p>
              </div>
              <p className="text-sm text-soft">
                <DateTime value={newest.effectiveAt ?? newest.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {(more || left) && (
        <p className="pt-3">
          <Link href="/record" className="link">
            {t('more')}
          </Link>
        </p>
      )}
    </Section>
  )
}
