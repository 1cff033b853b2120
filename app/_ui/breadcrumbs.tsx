import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OnwardSign } from './signs.tsx'

type BreadcrumbsProps = {
  /** From the outermost page to the one above this one; the page itself is its heading. */
  readonly trail: readonly { readonly href: string; readonly label: string }[]
}

/** The way back up. */
export const Breadcrumbs = ({ trail }: BreadcrumbsProps) => {
  const t = useTranslations('common.shell')
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {trail.map((step) => (
          <li key={step.href}>
            <Link
              href={step.href}
              className="rounded-sm py-1 text-soft hover:text-ink hover:underline"
            >
              {step.label}
            </Link>{' '}
            <OnwardSign className="inline text-faint" width="12" height="12" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
