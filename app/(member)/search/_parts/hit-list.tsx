import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '../../../_ui/date-time.tsx'
import { type Hit, hitAddress } from './hit-address.ts'
import { MarkedWords } from './marked-words.tsx'

type HitListProps = { readonly hits: readonly Hit[] }

/** What was found: each with its kind, situation and day, its title as a link, and the passage that has the words. */
export const HitList = ({ hits }: HitListProps) => {
  const t = useTranslations('search')

  return (
    <ol className="flex max-w-prose flex-col">
      {hits.map((hit) => {
        const kind = t(`kinds.${hit.kind}`)
        return (
          <li key={hit.thingId} className="flex flex-col gap-1 border-line border-t py-4">
            <p className="flex flex-wrap gap-x-3 text-faint text-sm">
              <span>
                {hit.number === null ? kind : t('numbered', { kind, number: String(hit.number) })}
              </span>
              {hit.kind !== 'situation' && <span className="min-w-0">{hit.situationName}</span>}
              <DateTime value={hit.day} />
            </p>
            <h3 className="break-words text-base">
              <Link href={hitAddress(hit)} className="link">
                <MarkedWords marked={hit.title} />
              </Link>
            </h3>
            {hit.passage.length > 0 && (
              <p className="break-words text-soft">
                <MarkedWords marked={hit.passage} />
              </p>
            )}
            {hit.byIdentity && <p className="text-sm text-soft">{t('byIdentity')}</p>}
          </li>
        )
      })}
    </ol>
  )
}
