'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { hereNow } from '../../../../_client/here-now.ts'

/** As many names as one line of the header holds. */
const most = 3

/** Who else has a page of this situation open: names, as they come and go. */
export const WhoIsHere = () => {
  const t = useTranslations('situations.header')
  const others = useSyncExternalStore(hereNow.subscribe, hereNow.get, () => null)
  const nameOf = ({ name, ministry }: NonNullable<typeof others>[number]) =>
    ministry === null ? name : t('hereFor', { name, ministry })
  const names = others?.map(nameOf) ?? []
  const shown = names.slice(0, most).join(', ')

  return (
    // A line of its own, as high with nobody as with many: people come and go above what is being written.
    <div data-print="no" className="flex basis-full items-baseline gap-x-2 max-sm:flex-col">
      <dt className="shrink-0 text-faint text-sm">{t('here')}</dt>
      <dd className="max-sm:min-h-12 sm:truncate max-sm:line-clamp-2">
        {names.length === 0 ? (
          <span className="text-faint">{others === null ? '–' : t('hereNobody')}</span>
        ) : (
          <span title={names.join(', ')}>
            {names.length > most
              ? t('hereMore', { names: shown, count: names.length - most })
              : shown}
          </span>
        )}
      </dd>
    </div>
  )
}
