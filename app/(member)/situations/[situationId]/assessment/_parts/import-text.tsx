'use client'
import { useTranslations } from 'next-intl'
import { Fetched } from '../../../../../_ui/fetched.tsx'
import { OnDemand } from '../../../../../_ui/on-demand.tsx'
import type { ImportPlace } from './read-import.ts'

const loadImportDialog = () => import('./import-dialog.tsx').then((file) => file.ImportDialog)

/** Brings a file in: one that left from here as suggestions, another as a text. */
export const ImportText = ({ place }: { readonly place: ImportPlace }) => {
  const t = useTranslations('exchange.import')

  return (
    <OnDemand label={t('action')}>
      {(demanded) => (
        <Fetched load={loadImportDialog}>
          {(ImportDialog) => <ImportDialog place={place} {...demanded} />}
        </Fetched>
      )}
    </OnDemand>
  )
}
