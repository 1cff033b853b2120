import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { ActorsSection } from './_parts/actors-section.tsx'
import { ClockSection } from './_parts/clock-section.tsx'
import { FactsSection } from './_parts/facts-section.tsx'
import { FindingsSection } from './_parts/findings-section.tsx'
import { MeasuresSection } from './_parts/measures-section.tsx'
import { PeopleSection } from './_parts/people-section.tsx'
import { ScopeSection } from './_parts/scope-section.tsx'
import { StageSection } from './_parts/stage-section.tsx'
import { TimelineSection } from './_parts/timeline-section.tsx'
import { WarningsSection } from './_parts/warnings-section.tsx'

type OverviewPageProps = { readonly params: Promise<{ situationId: string }> }

/** How bad, how sure, what is being done. */
const OverviewPage = async ({ params }: OverviewPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [me, situation, overview, actors, marks, warnings, people] = await Promise.all([
    api.members.me({}),
    api.situations.get({ situationId }),
    api.situations.overview({ situationId }),
    api.situations.actors({ situationId }),
    api.situations.timeline({ situationId }),
    api.situations.warnings({ situationId }),
    api.members.mandates({ situationId }),
  ])
  if (!me || !situation || !overview || !marks) return missing()
  const roles = { installation: me.roles, situation: situation.myRoles }
  const received = warnings?.warnings ?? []

  return (
    <>
      <TimelineSection marks={marks} stages={overview.stages} situationId={situationId} />
      <FindingsSection situationId={situationId} />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <MeasuresSection situationId={situationId} />
          <StageSection stages={overview.stages} roles={roles} situationId={situationId} />
          <ScopeSection tests={overview.scope} roles={roles} situationId={situationId} />
          <ActorsSection actors={actors ?? []} roles={roles} situationId={situationId} />
        </div>
        <div className="min-w-0">
          <ClockSection marks={marks} now={situation.now} />
          <FactsSection situation={situation} roles={roles} />
          <WarningsSection warnings={received} />
          <PeopleSection people={people ?? []} roles={roles} situationId={situationId} />
        </div>
      </div>
    </>
  )
}

export default OverviewPage
