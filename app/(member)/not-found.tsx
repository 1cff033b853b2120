import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { lookingBackIn } from '#server/record/rules/looking-back.ts'
import { addressAt } from '../_shell/address-at.ts'
import { LinkButton } from '../_ui/link-button.tsx'
import { PageHeader } from '../_ui/page-header.tsx'

/** The address of the past that somebody was led here from, or null. */
const pastAddress = async (): Promise<string | null> => {
  const here = (await headers()).get('x-address') ?? '/'
  const from = new URLSearchParams(here.split('?', 2)[1]).get('from') ?? here

  return from.startsWith('/') && lookingBackIn(from) !== undefined ? from : null
}

/** What is hidden and what never was look the same here, inside the shell. */
const MemberNotFound = async () => {
  const t = await getTranslations('common.errors.notFound')
  const replay = await getTranslations('replay')
  const past = await pastAddress()

  return (
    <>
      <PageHeader title={t('title')} lead={past ? replay('missing') : t('lead')} />
      {past ? (
        <a href={addressAt(past, null)} className="link">
          {replay('band.back')}
        </a>
      ) : (
        <LinkButton href="/">{t('next')}</LinkButton>
      )}
    </>
  )
}

export default MemberNotFound
