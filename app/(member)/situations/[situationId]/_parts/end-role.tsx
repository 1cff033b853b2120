'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { EndRoleProps } from './end-role-dialog.tsx'

const EndRoleDialog = dynamic(() =>
  import('./end-role-dialog.tsx').then((file) => file.EndRoleDialog),
)

/** Says until which day an actor had a role. */
export const EndRole = (props: EndRoleProps) => {
  const t = useTranslations('situations.actors')

  return (
    <OnDemand label={t('end')} variant="plain" size="compact" className="-ms-2">
      {(demanded) => <EndRoleDialog {...props} {...demanded} />}
    </OnDemand>
  )
}
