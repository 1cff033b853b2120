'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button.tsx'

type ErrorPageProps = { readonly error: Error & { digest?: string }; readonly reset: () => void }

/** A fault of ours: what happened, what was kept, the number under which the log has it. */
const ErrorPage = ({ error, reset }: ErrorPageProps) => {
  const t = useTranslations('common.errors.unexpected')

  return (
    <div role="alert" className="flex max-w-form flex-col items-start gap-3">
      <h1 className="text-lg">{t('title')}</h1>
      <p className="text-soft">{t('lead')}</p>
      {error.digest && <p className="tabular-nums">{t('request', { request: error.digest })}</p>}
      <Button variant="primary" onPress={reset}>
        {t('retry')}
      </Button>
    </div>
  )
}

export default ErrorPage
