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
    <li className="grid items-center gap-x-2 gap-y-1 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <span className={isFinding ? 'font-semibold' : undefined}>{name}</span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <LevelWord level={before} />
        <span className="flex items-center gap-x-2">
          <OnwardSign />
          <span className="sr-only">{t('becomes')}</span>
          <LevelWord level={after} />
        </span>
      </span>
    </li>
  )
}
