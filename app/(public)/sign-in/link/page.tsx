import { getTranslations } from 'next-intl/server'
import { ChoosePassword } from './choose-password.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('common.signIn'))('choose.title'),
})

/** Where a one-time link leads: its token stands after the #, so that no log on the way ever holds it. */
const LinkPage = async () => {
  const t = await getTranslations('common.signIn.choose')

  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-lg">{t('title')}</h1>
        <p className="text-soft">{t('lead')}</p>
      </div>
      <ChoosePassword />
    </div>
  )
}

export default LinkPage
