import { useTranslations } from 'next-intl'
import { ladder } from '#server/findings/rules/ladder.ts'
import { LevelWord } from '../../../../../_ui/level-steps.tsx'
import { Mark } from './mark.tsx'

/** The six standards, what law each is equated with, and how far to trust the equation. */
export const Ladder = () => {
  const t = useTranslations('findings.ladder')

  return (
    <div className="flex flex-col gap-3">
      <p className="text-soft">{t('lead')}</p>
      <ol className="flex flex-col">
        {ladder.map(({ level, marks }) => (
          <li
            key={level}
            className="grid gap-x-4 gap-y-1 border-line border-b py-2 sm:grid-cols-[16rem_1fr]"
          >
            <span className="flex items-start gap-2">
              <span className="text-faint tabular-nums">{level}</span>
              <LevelWord level={level} />
            </span>
            <span>
              {t(`${level}`)}{' '}
              {marks.map((mark) => (
                <span key={mark}>
                  <Mark mark={mark} />{' '}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
