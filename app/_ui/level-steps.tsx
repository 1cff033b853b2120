import { useTranslations } from 'next-intl'
import { classNames } from './class-names.ts'

/** Standards of proof, 0 (not established) to 5 (beyond reasonable doubt). */
export type LevelNumber = 0 | 1 | 2 | 3 | 4 | 5

const levels = [0, 1, 2, 3, 4, 5] as const

const fills: Record<LevelNumber, string> = {
  0: 'bg-level-0 text-on-level-0',
  1: 'bg-level-1 text-on-level-1',
  2: 'bg-level-2 text-on-level-2',
  3: 'bg-level-3 text-on-level-3',
  4: 'bg-level-4 text-on-level-4',
  5: 'bg-level-5 text-on-level-5',
}

/** One level as its word on its step of the scale. */
export const LevelWord = ({ level }: { readonly level: LevelNumber }) => {
  const t = useTranslations('common.levels')
  return (
    <span
      className={classNames(
        'inline-flex rounded-sm px-1.5 py-0.5 text-sm font-semibold',
        fills[level],
      )}
    >
      {t(`${level}`)}
    </span>
  )
}

/** All six steps side by side, the one reached raised, named and marked; read as one sentence. */
export const LevelSteps = ({ level }: { readonly level: LevelNumber }) => {
  const t = useTranslations('common.levels')
  return (
    <div className="flex flex-col gap-1">
      <ol aria-label={t('label')} className="flex h-7 items-end gap-0.5">
        {levels.map((step) => (
          <li
            key={step}
            aria-current={step === level ? 'step' : undefined}
            title={t(`${step}`)}
            className={classNames(
              'flex min-w-5 flex-1 items-center justify-center text-sm tabular-nums',
              step === level ? 'h-7 rounded-sm font-semibold' : 'h-3 text-transparent',
              step <= level ? fills[step] : 'border border-line bg-transparent',
            )}
          >
            <span aria-hidden>{step === level ? step : ''}</span>
            <span className="sr-only">{t(`${step}`)}</span>
          </li>
        ))}
      </ol>
      <p className="font-semibold text-sm">{t(`${level}`)}</p>
    </div>
  )
}
