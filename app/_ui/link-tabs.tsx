'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names.ts'

/** A tab that is a page of its own, so that it has an address and a history. */
export type LinkTab = {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  /** True when only this exact address is the tab, not the pages below it. */
  readonly exact?: boolean
}

type LinkTabsProps = {
  readonly label: string
  readonly tabs: readonly LinkTab[]
  /** What follows each address: `?at=…` on a page of the past. */
  readonly query?: string
}

/** Tabs between pages: links, marked with `aria-current`; they scroll sideways when narrow. */
export const LinkTabs = ({ label, tabs, query = '' }: LinkTabsProps) => {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="-mb-px overflow-x-auto border-line border-b">
      <ul className="flex gap-1">
        {tabs.map((tab) => {
          const current = tab.exact
            ? pathname === tab.href
            : pathname === tab.href || pathname.startsWith(`${tab.href}/`)
          return (
            <li key={tab.href}>
              <Link
                href={`${tab.href}${query}`}
                aria-current={current ? 'page' : undefined}
                className={classNames(
                  'inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 -outline-offset-2 pointer-coarse:min-h-11',
                  current
                    ? 'border-accent font-semibold text-ink'
                    : 'border-transparent text-soft hover:border-edge hover:text-ink',
                )}
              >
                {tab.label}
                {tab.count !== undefined && (
                  <span className="text-faint text-sm tabular-nums">{tab.count}</span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
