'use client'
import { useTranslations } from 'next-intl'
import { Button } from './button.tsx'

/** Says that a part of the page could not be fetched, and that nothing on it was lost. */
export const NotFetched = ({ onLeave }: { readonly onLeave: () => void }) => {
  const t = useTranslations('common')

  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-form flex-wrap items-center justify-between gap-3 border-2 border-danger bg-danger-wash px-4 py-3"
    >
      <p>{t('errors.notFetched')}</p>
      <Button onPress={onLeave}>{t('buttons.close')}</Button>
    </div>
  )
}
