import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Notice } from './notice.tsx'

/** In the place of what took too long: that it did, that nothing is lost, and the same page to ask again. */
export const TookTooLong = async () => {
  const t = await getTranslations('common.errors.tookTooLong')
  const here = (await headers()).get('x-address') ?? ''

  return (
    <div className="py-6">
      <Notice
        kind="error"
        title={t('title')}
        kept={t('lead')}
        next={
          // Asked of the server again, whatever of the page is kept here.
          <a href={here} className="link">
            {t('retry')}
          </a>
        }
      />
    </div>
  )
}
