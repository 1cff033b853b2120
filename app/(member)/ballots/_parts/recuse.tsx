import { useTranslations } from 'next-intl'
import { RecuseMinistry } from './recuse-ministry.tsx'

/** Whoever sits for a ministry can take it out of a motion here, whatever that is voted on in. */
export const Recuse = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('ballots.recusal')

  return (
    <RecuseMinistry
      motionId={motionId}
      action={t('action')}
      title={t('title')}
      happens={[t('leaves'), t('voteFalls'), t('final')]}
    />
  )
}
