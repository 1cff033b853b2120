import { useTranslations } from 'next-intl'
import type { Mark as MarkName } from '#server/evidence/rules/admiralty.ts'
import { Mark } from '../../../situations/[situationId]/findings/_parts/mark.tsx'

const fixed = [
  { key: 'core', mark: 'law' },
  { key: 'force', mark: 'law' },
  { key: 'risk', mark: 'law' },
  { key: 'strengths', mark: 'policy' },
  { key: 'agreement', mark: 'recalled' },
  { key: 'monotone', mark: 'policy' },
] as const satisfies readonly { key: string; mark: MarkName }[]

/** What is no constant, so that nobody looks for it among them. */
export const FixedList = () => {
  const t = useTranslations('policies.fixed')

  return (
    <ul className="flex max-w-prose flex-col">
      {fixed.map(({ key, mark }) => (
        <li
          key={key}
          className="flex items-start justify-between gap-4 border-line border-b py-2 first:border-t"
        >
          <span>{t(key)}</span>
          <Mark mark={mark} />
        </li>
      ))}
    </ul>
  )
}
