import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentSession } from '#server/platform/caller.ts'
import { ownAddress } from '#server/platform/own-address.ts'
import { sessionCookie } from '#server/platform/session.ts'
import { Notice } from '../../_ui/notice.tsx'
import { SignInForm } from './sign-in-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('common.signIn'))('title'),
})

type SignInPageProps = {
  readonly searchParams: Promise<{ left?: string; chosen?: string; to?: string }>
}

/** Name and password; says why one is here when a session ended, and leads on to what was asked for before. */
const SignInPage = async ({ searchParams }: SignInPageProps) => {
  const { left, chosen, to } = await searchParams
  const next = ownAddress(to)
  if (await currentSession()) redirect(next)
  const t = await getTranslations('common.signIn')
  const expired = !left && !chosen && (await cookies()).has(sessionCookie)

  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-lg">{t('title')}</h1>
      {expired && <Notice kind="info" title={t('expired')} next={t('expiredNext')} />}
      {left && <Notice kind="success" title={t('left')} />}
      {chosen && <Notice kind="success" title={t('chosen')} />}
      <SignInForm next={next} />
      <noscript>
        <Notice kind="info" title={t('needsScript')} />
      </noscript>
      <p className="text-sm text-soft">{t('forgotten')}</p>
    </div>
  )
}

export default SignInPage
