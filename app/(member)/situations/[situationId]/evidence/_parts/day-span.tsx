import { useTranslations } from 'next-intl'
import { DateTime } from '../../../../../_ui/date-time.tsx'

type DaySpanProps = { readonly from: string | null; readonly to: string | null }

/** A day, or the first and last of several, in the reader's words. */
export const DaySpan = ({ from, to }: DaySpanProps) => {
  const t = useTranslations('evidence.page')
  if (from === null) return <span className="text-faint">{t('unknownDay')}</span>
  if (to === null || to === from) return <DateTime value={from} />

  return t.rich('eventSpan', {
    from: () => <DateTime value={from} />,
    to: () => <DateTime value={to} />,
  })
}
