import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '../../../../../../_ui/notice.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RivalsMatrix } from './rivals-matrix.tsx'
import type { May, ShownRivals } from './shown-rivals.ts'
import { WithdrawRival } from './withdraw-rival.tsx'

type RivalsCaseProps = {
  readonly situationId: string
  readonly one: ShownRivals
  readonly needed: number
  readonly may: May
}

/** One actor and crime: the explanations in order, the matrix, and each grader alone. */
export const RivalsCase = ({ situationId, one, needed, may }: RivalsCaseProps) => {
  const t = useTranslations('hypotheses')
  const crimes = useTranslations('common.crimes')
  const levels = useTranslations('findings.levels')
  const format = useFormatter()
  const { actor, crime, hypotheses, together } = one
  const rivals = hypotheses.filter(({ isIntent }) => !isIntent).length
  const nameOf = (id: string) => {
    const found = hypotheses.find(({ hypothesisId }) => hypothesisId === id)
    return !found || found.isIntent ? t('intent') : found.statement
  }
  const points = (inconsistency: number) =>
    t('points', { points: format.number(inconsistency, { maximumFractionDigits: 2 }) })
  const inOrder =
    together.order ??
    hypotheses.map(({ hypothesisId }) => ({ hypothesis: hypothesisId, inconsistency: null }))

  return (
    <section className="flex flex-col gap-4 border-ink border-t-2 pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 className="text-lg">{t('heading', { actor: actor.name, crime: crimes(crime) })}</h3>
        {may.propose && (
          <ProposeDialog situationId={situationId} actorId={actor.actorId} crime={crime} />
        )}
      </div>
      <p>{t('stands', { level: levels(`${one.intent}`) })}</p>
      {rivals < needed && <Notice kind="info" title={t('few', { needed, count: rivals })} />}
      {hypotheses.length > 0 && (
        <>
          <div>
            <h4 className="eyebrow">{t('order')}</h4>
            {together.order === null && <p className="text-soft">{t('noOrder')}</p>}
            <ol className="flex flex-col">
              {inOrder.map(({ hypothesis, inconsistency }) => (
                <li
                  key={hypothesis}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2"
                >
                  <span
                    className={together.leading.includes(hypothesis) ? 'font-semibold' : undefined}
                  >
                    {nameOf(hypothesis)}
                  </span>
                  <span className="flex items-baseline gap-4 text-soft text-sm">
                    {inconsistency !== null && points(inconsistency)}
                    {may.propose &&
                      hypotheses.some(
                        (rival) => rival.hypothesisId === hypothesis && !rival.isIntent,
                      ) && (
                        <WithdrawRival hypothesisId={hypothesis} statement={nameOf(hypothesis)} />
                      )}
                  </span>
                </li>
              ))}
            </ol>
          </div>
          <RivalsMatrix situationId={situationId} one={one} may={may} nameOf={nameOf} />
          {one.apart.length > 1 && (
            <div>
              <p className="max-w-prose text-soft">{t('apartLead')}</p>
              <ul className="flex flex-col">
                {one.apart.map(({ graderName, leading }) => (
                  <li key={graderName} className="border-line border-b py-2">
                    <span className="font-semibold">{t('of', { name: graderName })}</span>{' '}
                    {leading.length === 0
                      ? t('noOrder')
                      : t('leads', { names: leading.map(nameOf).join(', ') })}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </section>
  )
}
