import { getTranslations } from 'next-intl/server'
import { toolOf } from '#server/measures/rules/library.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DescriptionList } from '../../../../../_ui/description-list.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { Pillars } from '../../../../../_ui/pillar-ring.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { MotionActions } from '../../../../ballots/_parts/motion-actions.tsx'
import { MotionList } from '../../../../ballots/_parts/motion-list.tsx'
import { PutMotion } from '../../../../ballots/_parts/put-motion.tsx'
import { toolName } from '../../../../library/_parts/tool-name.ts'
import { ConditionAnswers, RiskAnswers } from '../_parts/answer-list.tsx'
import { Carrying } from '../_parts/carrying.tsx'
import { GatePanel } from '../_parts/gate-panel.tsx'
import { Grounds } from '../_parts/grounds.tsx'
import { stateOf } from '../_parts/measure-state.ts'
import { WithdrawMeasure } from '../_parts/withdraw-measure.tsx'

type MeasurePageProps = {
  readonly params: Promise<{ situationId: string; measureId: string }>
}

export const generateMetadata = async ({ params }: MeasurePageProps) => {
  const measure = await (await caller()).measures.get({ measureId: (await params).measureId })
  return { title: measure?.title ?? (await getTranslations('measures'))('title') }
}

/** One measure: what is proposed, how its questions are answered, whether it may be voted on. */
const MeasurePage = async ({ params }: MeasurePageProps) => {
  const { situationId, measureId } = await params
  const api = await caller()
  const [situation, measure, bodies] = await Promise.all([
    api.situations.get({ situationId }),
    api.measures.get({ measureId }),
    api.members.bodies({}),
  ])
  if (measure?.situationId !== situationId || !situation) return missing()
  const t = await getTranslations('measures')
  const library = await getTranslations('library')
  const roles = { installation: [], situation: situation.myRoles }
  const here = `/situations/${situationId}/measures/${measureId}`
  const state = stateOf(measure)
  const dimension = measure.own?.dimension ?? toolOf(measure.tool)?.dimension ?? 'situation'
  const changeable = state !== 'withdrawn' && state !== 'balloting'
  const votable = changeable && state !== 'adopted' && state !== 'put'

  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4 pb-6">
        <div className="max-w-prose">
          <p className="eyebrow">
            {t('numberTool', {
              number: measure.number,
              tool: toolName(library, measure),
            })}
          </p>
          <h2 className="text-lg">{measure.title}</h2>
          <p className="pt-1">{measure.aim}</p>
        </div>
        <div className="flex flex-wrap gap-2" data-print="no">
          {changeable && may('measure.revise', roles) && (
            <LinkButton href={`${here}/edit`}>{t('revise')}</LinkButton>
          )}
          {changeable && may('measure.withdraw', roles) && (
            <WithdrawMeasure measureId={measureId} />
          )}
        </div>
      </header>
      {measure.withdrawnBecause !== null && (
        <div className="pb-6">
          <Notice kind="info" title={t('withdrawn')}>
            <p>{measure.withdrawnBecause}</p>
          </Notice>
        </div>
      )}
      <Section title={t('gate.title')}>
        <GatePanel
          answer={measure.gate}
          gate={measure.gate.gate}
          finding={measure.gate.finding}
          reason={measure.reasonBelowGate}
          reasonSignedBy={measure.reasonSignedBy}
          seriousRisks={measure.gate.seriousRisks}
          manifestFailures={measure.gate.manifestFailures}
          restsOnFailure={measure.pillars.includes(3) || measure.gate.gate.coercion === 'force'}
          situationId={situationId}
          policyVersion={measure.gate.policyVersion}
        />
      </Section>
      <Section title={t('what')}>
        <DescriptionList
          entries={[
            { term: t('form.pillars'), description: <Pillars engaged={measure.pillars} /> },
            { term: t('form.lead'), description: measure.leadMinistry },
            ...(measure.supportingMinistries.length > 0
              ? [
                  {
                    term: t('form.supporting'),
                    description: measure.supportingMinistries.map(({ id, name }) => (
                      <span key={id} className="block">
                        {name}
                      </span>
                    )),
                  },
                ]
              : []),
            { term: t('form.dimension'), description: library(`dimensions.${dimension}.name`) },
            { term: t('form.variant'), description: library(`variants.${measure.variant}`) },
            ...(measure.actorName === null && measure.targets.length > 0
              ? []
              : [{ term: t('form.actor'), description: measure.actorName ?? t('form.noActor') }]),
          ]}
        />
        <Grounds words={measure} />
      </Section>
      <Section title={t('form.carrying')}>
        <Carrying measure={measure} />
      </Section>
      <Section title={t('form.conditions')}>
        <ConditionAnswers answers={measure.conditions} />
      </Section>
      <Section title={t('form.risks')}>
        <RiskAnswers answers={measure.risks} />
      </Section>
      <Section title={t('motions')} lead={measure.motions.length === 0 ? t('noMotions') : null}>
        <MotionList
          motions={measure.motions}
          actionsFor={(motion) => <MotionActions motion={motion} roles={situation.myRoles} />}
        />
        {votable && may('motion.put', roles) && (
          <PutMotion
            situationId={situationId}
            measureId={measureId}
            meetingId={null}
            bodies={(bodies ?? []).map(({ bodyId, name }) => ({ id: bodyId, name }))}
            suggestion={t('suggestedQuestion', { measure: measure.title })}
          />
        )}
      </Section>
    </>
  )
}

export default MeasurePage
