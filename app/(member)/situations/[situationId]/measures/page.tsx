import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Pillars } from '../../../../_ui/pillar-ring.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { toolName } from '../../../library/_parts/tool-name.ts'
import { stateOf, stateSigns } from './_parts/measure-state.ts'

type MeasuresPageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('measures'))('title'),
})

/** What can be done about the situation: the measures proposed and where each stands. */
const MeasuresPage = async ({ params }: MeasuresPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [situation, measures] = await Promise.all([
    api.situations.get({ situationId }),
    api.measures.list({ situationId }),
  ])
  if (!situation || !measures) return missing()
  const t = await getTranslations('measures')
  const library = await getTranslations('library')
  const here = `/situations/${situationId}/measures`
  const mayPropose = may('measure.propose', { installation: [], situation: situation.myRoles })
  const propose = mayPropose && (
    <LinkButton href={`${here}/new`} variant="primary">
      {t('propose')}
    </LinkButton>
  )

  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton href={`${here}/failure`}>{t('toFailures')}</LinkButton>
          {measures.length > 0 && (
            <>
              <LinkButton href={`${here}/compare`}>{t('compare.action')}</LinkButton>
              {propose}
            </>
          )}
        </>
      }
    >
      {measures.length === 0 ? (
        <EmptyState title={t('empty.title')} action={propose}>
          {t('empty.next')}
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'number', label: t('columns.number') },
            { key: 'measure', label: t('columns.measure'), heads: true },
            { key: 'pillars', label: t('columns.pillars') },
            { key: 'lead', label: t('columns.lead') },
            { key: 'state', label: t('columns.state') },
          ]}
          rows={measures.map((measure) => ({
            key: measure.measureId,
            cells: {
              number: measure.number,
              measure: (
                <>
                  <Link href={`${here}/${measure.measureId}`} className="link font-semibold">
                    {measure.title}
                  </Link>
                  <span className="block font-normal text-sm text-soft">
                    {toolName(library, measure)}
                  </span>
                </>
              ),
              pillars: <Pillars engaged={measure.pillars} />,
              lead: measure.leadMinistry,
              state: (
                <StateWord sign={stateSigns[stateOf(measure)]}>
                  {t(`states.${stateOf(measure)}`)}
                </StateWord>
              ),
            },
          }))}
        />
      )}
    </Section>
  )
}

export default MeasuresPage
