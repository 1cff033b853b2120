import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { AttachForm } from './attach-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('evidence.form'))('title'),
})

type NewEvidencePageProps = { readonly params: Promise<{ situationId: string }> }

/** Enters a piece of evidence. */
const NewEvidencePage = async ({ params }: NewEvidencePageProps) => {
  const { situationId } = await params
  const form = await (await caller()).evidence.form({ situationId })
  if (!form?.may.contribute) return missing()
  const t = await getTranslations('evidence')
  const words = await getTranslations('situations.markings')
  const { around, allowed } = form.markings
  const base = `/situations/${situationId}/evidence`

  return (
    <div>
      <p data-print="no" className="pb-3">
        <Link href={base} className="link">
          {t('page.back')}
        </Link>
      </p>
      <h2 className="text-lg">{t('form.title')}</h2>
      <p className="max-w-prose pb-5 text-soft">{t('form.lead')}</p>
      <AttachForm
        base={base}
        situationId={situationId}
        offers={form}
        markings={[
          { value: 'as_situation', label: t('marking.asSituation', { marking: words(around) }) },
          ...allowed.map((value) => ({ value, label: words(value) })),
        ]}
      />
    </div>
  )
}

export default NewEvidencePage
