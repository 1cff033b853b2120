import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { FocalSign } from './_shell/focal-sign.tsx'
import { LinkButton } from './_ui/link-button.tsx'
import MemberLayout from './(member)/layout.tsx'
import MemberNotFound from './(member)/not-found.tsx'

/** What is hidden and what never was look the same here: a member reads it within the shell. */
const NotFound = async () => {
  const me = await (await caller()).members.me({})
  if (me) {
    return (
      <MemberLayout>
        <MemberNotFound />
      </MemberLayout>
    )
  }
  const t = await getTranslations('common')

  return (
    <div className="mx-auto flex max-w-form flex-col gap-8 px-4 py-8 sm:py-16">
      <header className="flex items-center gap-3">
        <FocalSign className="size-9" />
        <span className="font-semibold">{t('product')}</span>
      </header>
      <main className="flex flex-col items-start gap-3">
        <h1 className="text-lg">{t('errors.notFound.title')}</h1>
        <p className="text-soft">{t('errors.notFound.lead')}</p>
        <LinkButton href="/">{t('errors.notFound.next')}</LinkButton>
      </main>
    </div>
  )
}

export default NotFound
