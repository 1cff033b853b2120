import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { CsvImport } from './csv-import.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('intake'))('title'),
})

type ImportPageProps = { readonly params: Promise<{ situationId: string }> }

/** Enters the rows of a CSV file as evidence: file, mapping, dry run, import. */
const ImportPage = async ({ params }: ImportPageProps) => {
  const { situationId } = await params
  const form = await (await caller()).evidence.form({ situationId })
  if (!form?.may.contribute) return missing()
  const t = await getTranslations('intake')
  const base = `/situations/${situationId}/evidence`

  return (
    <div>
      <p data-print="no" className="pb-3">
        <Link href={base} className="link">
          {(await getTranslations('evidence'))('page.back')}
        </Link>
      </p>
      <h2 className="text-lg">{t('title')}</h2>
      <p className="max-w-prose pb-3 text-soft">{t('lead')}</p>
      <p className="max-w-prose pb-5 text-sm">
        <a href="/examples/events.csv" download className="link">
          {t('sample')}
        </a>{' '}
        <span className="text-soft">{t('sampleHint')}</span>
      </p>
      <CsvImport base={base} situationId={situationId} offers={form} />
    </div>
  )
}

export default ImportPage
