import type { Role } from '#server/members/rules/roles.ts'

/** The pages of the rail, by their word in `common.nav`. */
export const navigation = [
  { key: 'home', href: '/' },
  { key: 'warnings', href: '/warnings' },
  { key: 'situations', href: '/situations' },
  { key: 'meetings', href: '/meetings' },
  { key: 'decisions', href: '/decisions' },
  { key: 'library', href: '/library' },
  { key: 'record', href: '/record' },
  { key: 'administration', href: '/administration' },
] as const
export type Destination = (typeof navigation)[number]

/** The pages that someone with these roles over the installation has use for. */
export const navigationFor = (roles: readonly Role[]): Destination[] =>
  navigation.filter(
    ({ key }) =>
      key !== 'administration' || roles.includes('administrator') || roles.includes('auditor'),
  )

/** Whether an address belongs to a page of the rail. */
export const isWithin = (pathname: string, href: string): boolean =>
  href === '/'
    ? pathname === '/'
    : [href, ...(reachedFrom[href] ?? [])].some(
        (one) => pathname === one || pathname.startsWith(`${one}/`),
      )

// What has an address of its own and is reached from a page of the rail.
const reachedFrom: Readonly<Record<string, readonly string[]>> = {
  '/situations': ['/counterparts'],
  '/meetings': ['/motions', '/ballots', '/silence'],
}
