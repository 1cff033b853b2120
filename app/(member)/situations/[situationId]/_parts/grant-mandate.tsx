'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { GrantMandateProps } from './grant-mandate-dialog.tsx'

const GrantMandateDialog = dynamic(() =>
  import('./grant-mandate-dialog.tsx').then((file) => file.GrantMandateDialog),
)

/** Brings a member into the situation in a role. */
export const GrantMandate = (props: GrantMandateProps) => {
  const t = useTranslations('situations.people')

  return (
    <OnDemand label={t('grant')}>
      {(demanded) => <GrantMandateDialog {...props} {...demanded} />}
    </OnDemand>
  )
}
