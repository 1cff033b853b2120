import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '../../_ui/page-header.tsx'
import { LibraryMatrix } from './_parts/library-matrix.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('library'))('title') })

/** The tools of prevention that the brief lists, where one can point at each. */
const LibraryPage = async () => {
  const t = await getTranslations('library')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LibraryMatrix hrefOf={(tool) => `/library/${tool}`} />
      <p className="pt-6">
        <Link href="/library/constants" className="link">
          {t('toConstants')}
        </Link>
      </p>
      <p className="pt-2">
        <Link href="/library/rules" className="link">
          {t('toRules')}
        </Link>
      </p>
      <div className="flex max-w-prose flex-col gap-2 pt-6 text-sm text-soft">
        <p>{t('stageOne')}</p>
        <p>{t('notLinear')}</p>
      </div>
    </>
  )
}

export default LibraryPage
