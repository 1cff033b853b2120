import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { stages as path, type Stage, stageMove } from '#server/situations/rules/stages.ts'
import { classNames } from '../../../../_ui/class-names.ts'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Timeline } from '../../../../_ui/timeline.tsx'
import type { HeldRoles } from './held-roles.ts'
import { SetStage } from './set-stage.tsx'

type Judgement = {
  readonly stage: Stage
  readonly reason: string
  readonly setAt: Date
  readonly setBy: string
}
type StageSectionProps = {
  readonly stages: readonly Judgement[]
  readonly roles: HeldRoles
  readonly situationId: string
}

/** Where the situation stands on the path, and every judgement that brought it there. */
export const StageSection = async ({ stages, roles, situationId }: StageSectionProps) => {
  const t = await getTranslations('situations')
  const words = await getTranslations('common.stages')
  const present = stages[0]?.stage ?? null

  return (
    <Section
      title={t('stage.title')}
      lead={t('stage.notLinear')}
      actions={may('situation.set_stage', roles) && <SetStage situationId={situationId} />}
    >
      <ol className="grid border border-line sm:grid-cols-3">
        {path.map((stage) => {
          const current = stage === present
          return (
            <li
              key={stage}
              aria-current={current ? 'step' : undefined}
              className={classNames(
                'flex flex-col gap-0.5 border-line px-3 py-2 max-sm:border-b max-sm:last:border-b-0 sm:border-e sm:last:border-e-0',
                current && 'bg-accent-wash shadow-[inset_0_3px_0_var(--color-accent)]',
              )}
            >
              <span className={current ? 'font-semibold' : 'text-soft'}>{words(stage)}</span>
              <span className="text-faint text-sm">{t(`stageMeanings.${stage}`)}</span>
              {current && <StateWord sign="done">{t('stage.now')}</StateWord>}
            </li>
          )
        })}
      </ol>
      <h3 className="eyebrow pt-5 pb-2">{t('stage.history')}</h3>
      <Timeline
        entries={stages.map(({ stage, reason, setAt, setBy }, at) => ({
          key: setAt.toISOString(),
          at: setAt,
          title: (
            <>
              <strong>{words(stage)}</strong>{' '}
              <span className="text-faint text-sm">
                {t('stage.by', {
                  move: t(`moves.${stageMove(stages[at + 1]?.stage ?? null, stage)}`),
                  name: setBy,
                })}
              </span>
            </>
          ),
          body: reason,
        }))}
      />
    </Section>
  )
}
