import { getTranslations } from 'next-intl/server'
import { defaultGates } from '#server/measures/rules/tool-gates.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { requirable } from '#server/policies/rules/constants-faults.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { AdoptForm } from './_parts/adopt-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('policies'))('adopt.title'),
})

const statuses = ['met', 'undetermined', 'contested', 'below', 'barred'] as const

/** Where the focal point enters the constants that a body decided. */
const AdoptConstantsPage = async () => {
  const form = await (await caller()).policies.form({})
  if (!form) return missing()
  const t = await getTranslations('policies')
  const library = await getTranslations('library')
  const findings = await getTranslations('findings.elements')
  const measures = await getTranslations('measures.gate.status')
  const { constants: inForce, decisions } = form

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/library', label: library('title') },
              { href: '/library/constants', label: t('title') },
            ]}
          />
        }
        eyebrow={t('adopt.begins', { version: inForce.version })}
        title={t('adopt.title')}
        lead={t('adopt.lead')}
      />
      {decisions.length === 0 ? (
        <EmptyState title={t('adopt.noDecision.title')}>{t('adopt.noDecision.body')}</EmptyState>
      ) : (
        <AdoptForm
          inForce={inForce}
          decisions={decisions.map(
            ({ decisionId, bodyId, bodyName, situationName, number, title }) => ({
              ...{ value: decisionId, bodyId },
              label: t('adopt.decisionOption', {
                ...{ body: bodyName, number, title, situation: situationName },
              }),
            }),
          )}
          gates={defaultGates.map(({ key, tool, variant, gate: { coercion } }) => {
            const name = library(`tools.${tool.id}.name`)
            return {
              ...{ key, coercion, kind: library(`coercion.${coercion}`) },
              name:
                variant === 'always'
                  ? name
                  : t('names.gateIn', { tool: name, variant: library(`variants.${variant}`) }),
            }
          })}
          elements={Object.fromEntries(requirable.map((id) => [id, findings(`${id}.name`)]))}
          statuses={Object.fromEntries(statuses.map((status) => [status, measures(status)]))}
        />
      )}
    </>
  )
}

export default AdoptConstantsPage
