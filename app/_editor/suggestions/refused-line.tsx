'use client'
import { useTranslations } from 'next-intl'
import { useProposals } from './proposals-context.ts'

/** Says why a change was not made. It lies over the text, so that nothing moves. */
export const RefusedLine = () => {
  const t = useTranslations('suggestions.refused')
  const { refused } = useProposals()

  return (
    <p role="alert" className="absolute inset-x-0 top-full">
      {refused !== null && (
        <span className="block border-line border-b bg-wash px-2 py-1.5 text-sm">{t(refused)}</span>
      )}
    </p>
  )
}
