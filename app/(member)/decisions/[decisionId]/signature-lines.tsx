import { useTranslations } from 'next-intl'

type SignatureLinesProps = { readonly leadMinistry: string }

/** Room on paper for those who sign; on the screen there is nothing to see. */
export const SignatureLines = ({ leadMinistry }: SignatureLinesProps) => {
  const t = useTranslations('decisions.signature')

  return (
    <section data-print="only" className="break-inside-avoid border-line border-t pt-4">
      <h2>{t('title')}</h2>
      <div className="grid grid-cols-2 gap-10 pt-2">
        {[t('convenor'), t('lead', { ministry: leadMinistry })].map((signer) => (
          <div key={signer} className="flex flex-col gap-10">
            <p>{signer}</p>
            <p className="border-ink border-t pt-1 text-sm text-soft">{t('placeDate')}</p>
            <p className="border-ink border-t pt-1 text-sm text-soft">{t('line')}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
