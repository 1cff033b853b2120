import { getTranslations } from 'next-intl/server'
import { toolOf } from '#server/measures/rules/library.ts'
import { idOfOwnTool, ownToolId } from '#server/measures/rules/own-tool.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { GateTable } from '../../../../library/_parts/gate-table.tsx'
import { LibraryFilter } from '../../../../library/_parts/library-filter.tsx'
import { LibraryMatrix } from '../../../../library/_parts/library-matrix.tsx'
import { partAsked } from '../../../../library/_parts/library-part.ts'
import { ToolCases } from '../../../../library/_parts/tool-cases.tsx'
import { emptyDraft } from '../_parts/measure-draft.ts'
import { MeasureForm } from '../_parts/measure-form.tsx'
import { offeredRoles } from '../_parts/role-labels.ts'

type NewMeasurePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{
    tool?: string
    stage?: string | string[]
    dimension?: string | string[]
  }>
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
  const asked = await searchParams
  const tools = (await api.measures.tools({})) ?? []
  const tool = toolOf(asked.tool ?? '')
  const own = tools.find(
    (one) => one.ownToolId === idOfOwnTool(asked.tool ?? '') && one.retiredBecause === null,
  )
  if (!tool && !own) {
    const part = partAsked(asked, situation.stage)
    return (
      <>
        <h2 className="pb-1">{t('chooseTool')}</h2>
        <p className="max-w-prose pb-4 text-soft">{t('chooseToolLead')}</p>
        <LibraryFilter path={`${here}/new`} part={part} present={situation.stage} />
        <LibraryMatrix own={tools} part={part} hrefOf={(id) => `${here}/new?tool=${id}`} />
        <p className="max-w-prose pt-4 text-sm text-soft">{library('notLinear')}</p>
      </>
    )
  }
  const [policies, ministries, actors] = await Promise.all([
    api.policies.list({}),
    api.members.ministries({}),
    api.situations.actors({ situationId }),
  ])
  const name = own ? ownToolId(own.ownToolId) : tool?.id
  const constants = policies?.versions[0]?.constants
  if (!constants || !name) return missing()

  return (
    <>
      <header className="flex max-w-form flex-col gap-2 pb-6">
        <p className="eyebrow">{t('propose')}</p>
        <h2 className="text-lg">{tool ? library(`tools.${tool.id}.name`) : own?.name}</h2>
        <p className="text-soft">
          {tool ? library(`tools.${tool.id}.description`) : own?.description}
        </p>
        {tool && <GateTable tool={tool} constants={constants} />}
        {tool && tool.cases.length > 0 && (
          <Disclosure summary={library('tool.cases')}>
            <ToolCases cases={tool.cases} />
          </Disclosure>
        )}
        <p>
          <LinkButton href={`${here}/new`}>{t('otherTool')}</LinkButton>
        </p>
      </header>
      <MeasureForm
        key={name}
        situationId={situationId}
        measureId={null}
        initial={{ ...emptyDraft(name, own ?? null), pillars: [] }}
        ministries={(ministries ?? []).map(({ ministryId, name }) => ({ id: ministryId, name }))}
        roles={await offeredRoles(actors ?? [])}
        actors={(actors ?? []).map(({ actorId, name }) => ({ id: actorId, name }))}
      />
    </>
  )
}

export default NewMeasurePage
