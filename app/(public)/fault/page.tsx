import { getTranslations } from 'next-intl/server'
import { ownAddress } from '#server/platform/own-address.ts'
import { LinkButton } from '../../_ui/link-button.tsx'

type FaultPageProps = {
  readonly searchParams: Promise<{ kind?: string; number?: string; from?: string }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('common.errors.unexpected'))('title'),
})

/** A fault of ours, told without scripts: what happened, what was kept, and the way back to where one was. */
const FaultPage = async ({ searchParams }: FaultPageProps) => {
  const { kind, number, from } = await searchParams
  const t = await getTranslations('common.errors')

  return (
    <div className="flex flex-col items-start gap-3" role="alert">
      <h1 className="text-lg">{t('unexpected.title')}</h1>
      <p className="text-soft">{t(kind === 'database' ? 'database' : 'unexpected.lead')}</p>
      {number && /^[0-9a-f-]{36}$/.test(number) && (
        <p className="text-sm tabular-nums">{t('unexpected.request', { request: number })}</p>
      )}
      <LinkButton href={ownAddress(from)}>{t('unexpected.retry')}</LinkButton>
    </div>
  )
}

export default FaultPage
