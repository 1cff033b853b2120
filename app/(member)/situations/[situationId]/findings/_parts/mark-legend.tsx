import { useTranslations } from 'next-intl'
import { Mark } from './mark.tsx'

const marks = ['law', 'published', 'recalled', 'policy'] as const

/** What the marks mean, once a page. */
export const MarkLegend = () => {
  const t = useTranslations('evidence.marks.meaning')

  return (
    <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
      {marks.map((mark) => (
        <div key={mark} className="contents">
          <dt>
            <Mark mark={mark} />
          </dt>
          <dd className="text-soft">{t(mark)}</dd>
        </div>
      ))}
    </dl>
  )
}
