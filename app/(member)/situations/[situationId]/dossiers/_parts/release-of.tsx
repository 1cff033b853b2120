'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Select } from '../../../../../_ui/select.tsx'

type ReleaseOfProps = {
  readonly situationId: string
  readonly decisionId: string | null
  readonly decisions: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
  }[]
}

const whole = 'whole'

/** Of what the dossier is: the whole situation, or one of its decisions. The page is drawn anew for it. */
export const ReleaseOf = ({ situationId, decisionId, decisions }: ReleaseOfProps) => {
  const t = useTranslations('releases')
  const router = useRouter()
  const here = `/situations/${situationId}/dossiers/release`

  return (
    <Select
      label={t('form.of')}
      value={decisionId ?? whole}
      onChange={(value) => router.replace(value === whole ? here : `${here}?decision=${value}`)}
      choices={[
        { value: whole, label: t('whole') },
        ...decisions.map(({ id, number, title }) => ({
          value: id,
          label: `${t('decision', { number })}: ${title}`,
        })),
      ]}
    />
  )
}
