'use client'
import { useTranslations } from 'next-intl'
import { Fetched } from '../../../../../_ui/fetched.tsx'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'

const loadNameVersionDialog = () =>
  import('./name-version-dialog.tsx').then((file) => file.NameVersionDialog)

/** Keeps the whole text as it stands under a name. */
export const NameVersionButton = ({ assessmentId }: { readonly assessmentId: string }) => {
  const t = useTranslations('assessments.versions')

  return (
    <OnDemand label={t('name')}>
      {(demanded) => (
        <Fetched load={loadNameVersionDialog}>
          {(NameVersionDialog) => <NameVersionDialog assessmentId={assessmentId} {...demanded} />}
        </Fetched>
      )}
    </OnDemand>
  )
}
