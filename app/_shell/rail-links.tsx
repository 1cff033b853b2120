'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { classNames } from '../_ui/class-names.ts'
import { type Destination, isWithin } from './navigation.ts'

/** The main pages, the present one marked by a bar and by weight. */
export const RailLinks = ({ destinations }: { readonly destinations: readonly Destination[] }) => {
  const t = useTranslations('common')
  const pathname = usePathname()

  return (
    <nav aria-label={t('shell.navigation')}>
      <ul className="flex flex-col">
        {destinations.map(({ key, href }) => {
          const current = isWithin(pathname, href)
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className={classNames(
                  'flex min-h-9 items-center border-s-2 px-3 -outline-offset-2 pointer-coarse:min-h-11',
                  current
                    ? 'border-accent font-semibold text-ink'
                    : 'border-transparent text-soft hover:border-edge hover:text-ink',
                )}
              >
                {t(`nav.${key}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
