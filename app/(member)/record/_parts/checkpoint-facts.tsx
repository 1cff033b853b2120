import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../_ui/description-list.tsx'

type CheckpointFactsProps = {
  readonly origin: string
  readonly verifierKey: string | null
  readonly last: { readonly size: number; readonly signedAt: Date } | undefined
}

/** The verifier's two forms: a page for a browser, a program for Node. */
const forms = ['html', 'mjs'] as const

/** Whose record this is, the key that verifies it, and how far it was signed. */
export const CheckpointFacts = async ({ origin, verifierKey, last }: CheckpointFactsProps) => {
  const t = await getTranslations('record.checkpoints')

  return (
    <DescriptionList
      entries={[
        { term: t('origin'), description: <code className="font-mono text-sm">{origin}</code> },
        {
          term: t('key'),
          description: verifierKey ? (
            <>
              <code className="break-all font-mono text-sm">{verifierKey}</code>
              <p className="text-sm text-soft">{t('keyLead')}</p>
            </>
          ) : (
            t('noKey')
          ),
        },
        {
          term: t('last'),
          description: last ? (
            <>
              <Link href="/record/checkpoints" className="link">
                {t('covers', { size: last.size })}
              </Link>{' '}
              · <DateTime value={last.signedAt} precision="minute" relative />
            </>
          ) : (
            t('none')
          ),
        },
        {
          term: t('verifier.title'),
          description: (
            <>
              <p className="flex flex-wrap gap-x-4">
                {forms.map((form) => (
                  <a key={form} href={`/api/export/verifier/${form}`} download className="link">
                    {t(`verifier.${form}`)}
                  </a>
                ))}
              </p>
              <p className="text-sm text-soft">{t('verifier.lead')}</p>
            </>
          ),
        },
      ]}
    />
  )
}
