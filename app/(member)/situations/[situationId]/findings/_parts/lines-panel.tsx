import { useTranslations } from 'next-intl'
import { LevelWord } from '../../../../../_ui/level-steps.tsx'
import { EvidenceLinks } from '../../evidence/[evidenceId]/_parts/evidence-links.tsx'
import { LineWords } from './line-words.tsx'
import type { ShownStanding } from './shown-finding.ts'

type LinesPanelProps = { readonly standing: ShownStanding; readonly base: string }

const asides = [
  'pendingContrary',
  'contested',
  'provisional',
  'ungraded',
  'weightless',
  'discredited',
] as const

const words = {
  pendingContrary: 'pending',
  contested: 'contested',
  provisional: 'provisional',
  ungraded: 'ungraded',
  weightless: 'weightless',
  discredited: 'discredited',
} as const

/** The reckoning: lines that carry it, set-off line by line, margin, and what does not count and why. */
export const LinesPanel = ({ standing, base }: LinesPanelProps) => {
  const t = useTranslations('findings')
  const { surviving, answers, losses, fragility, next } = standing

  return (
    <div className="flex max-w-page flex-col gap-5 text-sm">
      <div>
        <h5 className="eyebrow">{t('lines.surviving')}</h5>
        {surviving.length === 0 ? (
          <p>{t('lines.none')}</p>
        ) : (
          <ol className="flex flex-col">
            {surviving.map((line) => {
              const loss = losses.find((one) => one.line.originGroup === line.originGroup)
              return (
                <li
                  key={line.originGroup}
                  className="grid gap-x-6 gap-y-1 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_14rem]"
                >
                  <LineWords line={line} base={base} />
                  {loss && (
                    <span>
                      <span className="block text-faint">{t('margin.losses')}</span>
                      <LevelWord level={loss.level} />
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
        )}
      </div>
      <div>
        <h5 className="eyebrow">{t('lines.setOff')}</h5>
        {answers.length === 0 ? (
          <p className="text-soft">{t('lines.noContrary')}</p>
        ) : (
          <>
            <p className="text-soft">{t('lines.setOffMeaning')}</p>
            <ol className="flex flex-col">
              {answers.map(({ contrary, cancels }) => (
                <li
                  key={contrary.originGroup}
                  className="grid items-start gap-x-4 gap-y-1 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_6rem_minmax(0,1fr)]"
                >
                  <LineWords line={contrary} base={base} />
                  {cancels ? (
                    <>
                      <span className="font-semibold">{t('lines.cancels')}</span>
                      <LineWords line={cancels} base={base} />
                    </>
                  ) : (
                    <span className="sm:col-span-2">{t('lines.cancelsNothing')}</span>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      <div>
        <h5 className="eyebrow">{t('columns.margin')}</h5>
        <p>
          {fragility === null
            ? t('margin.nothingToLose')
            : t('margin.fragility', { count: fragility })}
        </p>
        <p>
          {next === null
            ? t('margin.noNext')
            : t('margin.next', { strength: String(next.strength) })}
        </p>
      </div>
      {asides.map((aside) =>
        standing[aside].length === 0 ? null : (
          <div key={aside}>
            <h5 className="eyebrow">{t(`lines.${words[aside]}`)}</h5>
            <EvidenceLinks base={`${base}/evidence`} evidence={standing[aside]} />
          </div>
        ),
      )}
    </div>
  )
}
