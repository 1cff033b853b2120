import { getTranslations } from 'next-intl/server'
import { toolOf } from '#server/measures/rules/library.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { GateTable } from '../../../../library/_parts/gate-table.tsx'
import { LibraryMatrix } from '../../../../library/_parts/library-matrix.tsx'
import { ToolCases } from '../../../../library/_parts/tool-cases.tsx'
import { emptyDraft } from '../_parts/measure-draft.ts'
import { MeasureForm } from '../_parts/measure-form.tsx'
import { offeredRoles } from '../_parts/role-labels.ts'

type NewMeasurePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ tool?: string }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('measures'))('propose'),
})

/** Choose a tool by pointing at it, then answer what it asks. */
const NewMeasurePage = async ({ params, searchParams }: NewMeasurePageProps) => {
  const { situationId } = await params
  const api = await caller()
  const situation = await api.situations.get({ situationId })
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  if (!situation || !may('measure.propose', roles)) return missing()
  const t = await getTranslations('measures')
  const library = await getTranslations('library')
  const here = `/situations/${situationId}/measures`
  const tool = toolOf((await searchParams).tool ?? '')
  if (!tool) {
    return (
      <>
        <h2 className="pb-1">{t('chooseTool')}</h2>
        <p className="max-w-prose pb-4 text-soft">{t('chooseToolLead')}</p>
        <LibraryMatrix hrefOf={(id) => `${here}/new?tool=${id}`} />
      </>
    )
  }
  const [policies, ministries, actors] = await Promise.all([
    api.policies.list({}),
    api.members.ministries({}),
    api.situations.actors({ situationId }),
  ])
  const constants = policies?.versions[0]?.constants
  if (!constants) return missing()

  return (
    <>
      <header className="flex max-w-form flex-col gap-2 pb-6">
        <p className="eyebrow">{t('propose')}</p>
        <h2 className="text-lg">{library(`tools.${tool.id}.name`)}</h2>
        <p className="text-soft">{library(`tools.${tool.id}.description`)}</p>
        <GateTable tool={tool} constants={constants} />
        {tool.cases.length > 0 && (
          <Disclosure summary={library('tool.cases')}>
            <ToolCases cases={tool.cases} />
          </Disclosure>
        )}
        <p>
          <LinkButton href={`${here}/new`}>{t('otherTool')}</LinkButton>
        </p>
      </header>
      <MeasureForm
        key={tool.id}
        situationId={situationId}
        measureId={null}
        initial={{ ...emptyDraft(tool.id), pillars: [] }}
        ministries={(ministries ?? []).map(({ ministryId, name }) => ({ id: ministryId, name }))}
        roles={await offeredRoles(actors ?? [])}
        actors={(actors ?? []).map(({ actorId, name }) => ({ id: actorId, name }))}
      />
    </>
  )
}

export default NewMeasurePage
