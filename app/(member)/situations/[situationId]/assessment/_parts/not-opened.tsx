import { getTranslations } from 'next-intl/server'
import { EmptyState } from '../../../../../_ui/empty-state.tsx'
import { OpenButton } from './open-button.tsx'

type NotOpenedProps = { readonly situationId: string; readonly mayOpen: boolean }

/** Before anyone has begun the assessment: what it will be, and who may begin it. */
export const NotOpened = async ({ situationId, mayOpen }: NotOpenedProps) => {
  const t = await getTranslations('assessments.notOpened')

  return (
    <EmptyState title={t('title')} action={mayOpen && <OpenButton situationId={situationId} />}>
      {mayOpen ? t('mayOpen') : t('mayNotOpen')}
    </EmptyState>
  )
}
