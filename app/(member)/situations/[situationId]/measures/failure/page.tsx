import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { FailureCard } from './_parts/failure-card.tsx'
import { LiftFailure } from './_parts/lift-failure.tsx'
import { ProposeFailure } from './_parts/propose-failure.tsx'

type FailurePageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('failures'))('title'),
})

/** Whether the authorities manifestly fail: what was proposed, what a vote determined, and what lifted it. */
const FailurePage = async ({ params }: FailurePageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [situation, listed, bodies] = await Promise.all([
    api.situations.get({ situationId }),
    api.failures.list({ situationId }),
    api.members.bodies({}),
  ])
  if (!situation || !listed) return missing()
  const t = await getTranslations('failures')
  const roles = { installation: [], situation: situation.myRoles }
  const mayLift = may('failure.lift', roles)

  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      actions={
        may('failure.propose', roles) && (
          <ProposeFailure
            situationId={situationId}
            bodies={(bodies ?? []).map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
          />
        )
      }
    >
      {listed.failures.length === 0 ? (
        <p className="max-w-prose text-soft">{t('none')}</p>
      ) : (
        <ol className="flex flex-col">
          {listed.failures.map((failure) => (
            <li key={failure.failureId} className="border-line border-b py-4 first:border-t">
              <FailureCard situationId={situationId} failure={failure} />
              {mayLift && failure.state === 'stands' && (
                <div className="pt-3">
                  <LiftFailure
                    failureId={failure.failureId}
                    motions={listed.lifting.map(({ motionId, number, question }) => ({
                      value: motionId,
                      label: t('motion', { number, question }),
                    }))}
                  />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

export default FailurePage
