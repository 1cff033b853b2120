import { getTranslations } from 'next-intl/server'
import { LinkButton } from '../_ui/link-button.tsx'
import { PageHeader } from '../_ui/page-header.tsx'

/** What is hidden and what never was look the same here, inside the shell. */
const MemberNotFound = async () => {
  const t = await getTranslations('common.errors.notFound')

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LinkButton href="/">{t('next')}</LinkButton>
    </>
  )
}

export default MemberNotFound
