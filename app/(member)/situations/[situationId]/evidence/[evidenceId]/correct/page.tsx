import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { CorrectForm } from './correct-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('evidence.correct'))('open'),
})

type CorrectPageProps = { readonly params: Promise<{ situationId: string; evidenceId: string }> }

/** Corrects what is known of a piece of evidence, openly. */
const CorrectPage = async ({ params }: CorrectPageProps) => {
  const { situationId, evidenceId } = await params
  if (!z.uuid().safeParse(evidenceId).success) return missing()
  const api = await caller()
  const evidence = await api.evidence.get({ evidenceId })
  const offers = await api.evidence.form({ situationId })
  if (evidence?.situationId !== situationId || !evidence.may.contribute || !offers) return missing()
  const t = await getTranslations('evidence')
  const address = `/situations/${situationId}/evidence/${evidenceId}`

  return (
    <div>
      <p data-print="no" className="pb-3">
        <Link href={address} className="link">
          {t('number', { number: evidence.number })} {evidence.title}
        </Link>
      </p>
      <h2 className="text-lg">{t('correct.title', { number: evidence.number })}</h2>
      <p className="max-w-prose pb-5 text-soft">{t('correct.lead')}</p>
      <CorrectForm
        address={address}
        evidence={evidence}
        offers={{
          ...offers,
          evidence: offers.evidence.filter((other) => other.id !== evidenceId),
        }}
      />
    </div>
  )
}

export default CorrectPage
