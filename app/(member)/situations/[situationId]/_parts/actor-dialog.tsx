'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { ActorDialogProps } from './actor-form-dialog.tsx'

const ActorFormDialog = dynamic(() =>
  import('./actor-form-dialog.tsx').then((file) => file.ActorFormDialog),
)

/** Names an actor, or corrects what is said of one. */
export const ActorDialog = (props: ActorDialogProps) => {
  const t = useTranslations('situations.actors')

  return (
    <OnDemand
      label={t(props.actor ? 'edit' : 'add')}
      {...(props.actor ? { variant: 'plain' as const, size: 'compact' as const } : {})}
    >
      {(demanded) => <ActorFormDialog {...props} {...demanded} />}
    </OnDemand>
  )
}
