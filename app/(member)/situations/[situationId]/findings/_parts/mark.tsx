import { useTranslations } from 'next-intl'
import type { Mark as MarkName } from '#server/evidence/rules/admiralty.ts'

/** How far a statement may be trusted: law, published, from memory, or our own policy. */
export const Mark = ({ mark }: { readonly mark: MarkName }) => {
  const t = useTranslations('evidence.marks')

  return (
    <span
      title={t(`meaning.${mark}`)}
      className="inline-block whitespace-nowrap rounded-sm border border-edge px-1 text-faint text-sm leading-4"
    >
      {t(mark)}
    </span>
  )
}
