'use client'
import { useTranslations } from 'next-intl'
import type { Verdict } from '../../../server/documents/settle.ts'
import { ConfirmDialog } from '../../_ui/confirm-dialog.tsx'

type SettleSeveralProps = {
  readonly of: 'all' | 'selected' | 'person'
  readonly name?: string
  readonly count: number
  readonly settle: (verdict: Verdict) => void
}

const verdicts: readonly Verdict[] = ['accept', 'reject']

/** Accepts or rejects several changes at once, after asking once. */
export const SettleSeveral = ({ of, name = '', count, settle }: SettleSeveralProps) => {
  const t = useTranslations('suggestions.several')

  return (
    <div className="flex flex-wrap gap-2">
      {verdicts.map((verdict) => (
        <ConfirmDialog
          key={verdict}
          size="compact"
          variant="quiet"
          action={t(`${verdict}.${of}`, { name })}
          title={t(`${verdict}.title`, { count })}
          happens={[t(`${verdict}.first`, { count }), t('trace')]}
          isDisabled={count === 0}
          onConfirm={async () => {
            settle(verdict)
            return true
          }}
        />
      ))}
    </div>
  )
}
