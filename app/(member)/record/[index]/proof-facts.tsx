import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'

type ProofFactsProps = {
  readonly index: number
  /** Whether the kept content leads to the leaf's commitment; null where it may not be seen. */
  readonly opens: boolean | null
  readonly entry: string
  readonly leafHash: string
  readonly proof: {
    readonly size: number
    readonly root: string
    readonly path: readonly string[]
    readonly note: string
  } | null
}

const bytes = (text: string): ReactNode => (
  <code className="break-all font-mono text-sm">{text}</code>
)

/** That an act is in what was signed, with everything needed to check it by hand. */
export const ProofFacts = ({ index, opens, entry, leafHash, proof }: ProofFactsProps) => {
  const t = useTranslations('record.one')

  return (
    <div className="flex flex-col gap-4">
      {opens !== null && (
        <StateWord sign={opens ? 'done' : 'alert'} className="whitespace-normal">
          {t(opens ? 'opens' : 'doesNotOpen')}
        </StateWord>
      )}
      <StateWord sign={proof ? 'frozen' : 'waiting'} className="whitespace-normal">
        {proof ? t('proved', { size: proof.size }) : t('unproved')}
      </StateWord>
      <DescriptionList
        entries={[
          { term: t('leaf'), description: bytes(entry) },
          { term: t('leafHash'), description: bytes(leafHash) },
          ...(proof ? [{ term: t('root'), description: bytes(proof.root) }] : []),
        ]}
      />
      {proof && (
        <>
          {opens && (
            <p>
              <a href={`/api/export/receipt/${index}`} download className="link">
                {t('receipt')}
              </a>
              <span className="block text-sm text-soft">{t('receiptLead')}</span>
            </p>
          )}
          <Disclosure summary={t('path')}>
            <ol className="list-decimal ps-6">
              {proof.path.map((hash) => (
                <li key={hash}>{bytes(hash)}</li>
              ))}
            </ol>
          </Disclosure>
          <Disclosure summary={t('note')}>
            <pre className="whitespace-pre-wrap break-all font-mono text-sm">{proof.note}</pre>
          </Disclosure>
        </>
      )}
    </div>
  )
}
