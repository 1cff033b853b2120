import { useTranslations } from 'next-intl'
import { type LevelNumber, LevelWord } from '../../../../../_ui/level-steps.tsx'
import { OnwardSign } from '../../../../../_ui/signs.tsx'

type LevelChangeProps = {
  readonly name: string
  readonly before: LevelNumber
  readonly after: LevelNumber
  readonly isFinding?: boolean
}

/** A standard and what it would become. */
export const LevelChange = ({ name, before, after, isFinding = false }: LevelChangeProps) => {
  const t = useTranslations('findings.falls')

  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className={isFinding ? 'w-44 font-semibold' : 'w-44'}>{name}</span>
      <LevelWord level={before} />
      <OnwardSign />
      <span className="sr-only">{t('becomes')}</span>
      <LevelWord level={after} />
    </li>
  )
}
