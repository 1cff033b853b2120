import { getTranslations } from 'next-intl/server'
import { idOfOwnTool } from '#server/measures/rules/own-tool.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { toolName } from '../../../../../library/_parts/tool-name.ts'
import { draftOf } from '../../_parts/draft-of-measure.ts'
import { MeasureForm } from '../../_parts/measure-form.tsx'
import { offeredRoles } from '../../_parts/role-labels.ts'

type EditMeasurePageProps = {
  readonly params: Promise<{ situationId: string; measureId: string }>
}

/** Gives a measure a new version. */
const EditMeasurePage = async ({ params }: EditMeasurePageProps) => {
  const { situationId, measureId } = await params
  const api = await caller()
  const [situation, measure, ministries, actors, tools] = await Promise.all([
    api.situations.get({ situationId }),
    api.measures.get({ measureId }),
    api.members.ministries({}),
    api.situations.actors({ situationId }),
    api.measures.tools({}),
  ])
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  if (measure?.situationId !== situationId || !may('measure.revise', roles)) return missing()
  const own = tools?.find((one) => one.ownToolId === idOfOwnTool(measure.tool))
  const t = await getTranslations('measures')
  const library = await getTranslations('library')

  return (
    <>
      <p className="eyebrow">{t('number', { number: measure.number })}</p>
      <h2 className="pb-6 text-lg">{t('reviseTitle', { tool: toolName(library, measure) })}</h2>
      <MeasureForm
        situationId={situationId}
        measureId={measureId}
        initial={draftOf(measure, own ?? null)}
        ministries={(ministries ?? []).map(({ ministryId, name }) => ({ id: ministryId, name }))}
        roles={await offeredRoles(actors ?? [])}
        actors={(actors ?? []).map(({ actorId, name }) => ({ id: actorId, name }))}
      />
    </>
  )
}

export default EditMeasurePage
