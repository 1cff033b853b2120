'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { AssignRoleProps } from './assign-role-dialog.tsx'

const AssignRoleDialog = dynamic(() =>
  import('./assign-role-dialog.tsx').then((file) => file.AssignRoleDialog),
)

/** Says what an actor was, from one day to another, and why. */
export const AssignRole = (props: AssignRoleProps) => {
  const t = useTranslations('situations.actors')

  return (
    <OnDemand label={t('assign')} variant="plain" size="compact">
      {(demanded) => <AssignRoleDialog {...props} {...demanded} />}
    </OnDemand>
  )
}
