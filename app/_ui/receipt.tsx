import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from './date-time.tsx'
import { CheckSign } from './signs.tsx'

type ReceiptProps = {
  /** What was done, as a sentence. */
  readonly done: string
  /** Position in the record, from the act's receipt. */
  readonly index: number | string
  readonly at: string | Date
}

/** The end of an act that binds: what was done, when, and where the record keeps it. */
export const Receipt = ({ done, index, at }: ReceiptProps) => {
  const t = useTranslations('common.receipt')
  return (
    <div role="status" className="flex gap-3 border-accent border-s-4 bg-accent-wash px-4 py-3">
      <CheckSign className="mt-1" />
      <div>
        <p className="font-semibold">{done}</p>
        <p className="text-sm text-soft">
          <Link href={`/record?entry=${index}`} className="link">
            {t('entry', { index: String(index) })}
          </Link>{' '}
          · <DateTime value={at} precision="deadline" />
        </p>
      </div>
    </div>
  )
}
