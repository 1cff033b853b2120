'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../_ui/button.tsx'

/** Prints the page as it stands. */
export const PrintButton = () => {
  const t = useTranslations('common.buttons')
  return <Button onPress={() => window.print()}>{t('print')}</Button>
}
