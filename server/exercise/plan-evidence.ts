import { and, eq, isNull } from 'drizzle-orm'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { addSource } from '#server/evidence/add-source.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import { autumnEvidence, laterRegrades } from './evidence-autumn.ts'
import { januaryEvidence } from './evidence-january.ts'
import { springEvidence } from './evidence-spring.ts'
import type { EvidencePart, GradePart } from './shape.ts'
import { sources } from './situation.ts'
import { known, type Stage, type Step } from './stage.ts'

/** All evidence of the exercise, in the order in which it was attached. */
export const evidence: readonly EvidencePart[] = [
  ...januaryEvidence,
  ...springEvidence,
  ...autumnEvidence,
]

/** Goes with each reference, on pages and in every export: an exercise must not be taken for a source. */
export const fromMemory =
  '[Summarised by us from memory of the published report; check it before relying on this.]'

/** Evidence with its sources, its grades, and the downgrade of November. */
export const planEvidence = (): Step[] => [
  ...evidence.map((part): Step => ({ at: part.at, run: (stage) => attach(stage, part) })),
  ...evidence.flatMap((part) =>
    part.grades.map(
      (grade): Step => ({ at: grade.at, run: (stage) => judge(stage, part.key, grade) }),
    ),
  ),
  ...laterRegrades.map(({ evidence: key, ...grade }): Step => {
    const bearings = [...grade.bearings]
    return { at: grade.at, run: (stage) => judge(stage, key, { ...grade, bearings }) }
  }),
]

const attach = async (stage: Stage, part: EvidencePart): Promise<void> => {
  const { cast, play } = stage
  const sourceId = await sourceOf(stage, part, part.source)
  const providerId = await sourceOf(stage, part, part.provider ?? part.source)
  const { evidenceId } = await play(
    attachEvidence,
    {
      situationId: cast.situationId,
      title: part.title,
      reported: part.reported,
      sourceId,
      providerId,
      citation: `${part.citation} ${fromMemory}`,
      place: part.place,
      eventFrom: part.eventFrom,
      eventTo: part.eventTo,
      reportedOn: part.reportedOn,
      derivedFrom: part.derivedFrom === undefined ? null : known(cast.evidence, part.derivedFrom),
      firstHand: part.firstHand,
      links: part.links.map(({ actor, element, direction }) => ({
        actorId: known(cast.actor, actor),
        crime: 'crimes_against_humanity' as const,
        element,
        direction,
      })),
    },
    part.by,
    part.at,
  )
  cast.evidence.set(part.key, evidenceId)
}

/** The source's id; added by whoever first attaches something from it. */
const sourceOf = async (
  { cast, play }: Stage,
  part: EvidencePart,
  wanted: string,
): Promise<string> => {
  const present = cast.source.get(wanted)
  if (present !== undefined) return present
  const source = sources.find(({ key }) => key === wanted)
  if (source === undefined) throw new Error(`The exercise has no source "${wanted}".`)
  const { situationId } = cast
  const { name, kind, note } = source
  const { sourceId } = await play(addSource, { situationId, name, kind, note }, part.by, part.at)
  cast.source.set(wanted, sourceId)
  return sourceId
}

/** A grade; its bearings stand in the order of the evidence's links in the data. */
export const judge = async (stage: Stage, key: string, grade: GradePart): Promise<void> => {
  const { cast, play } = stage
  const { by, at, bearings, reason = '', departure = '', ...judged } = grade
  const evidenceId = known(cast.evidence, key)
  const part = evidence.find((piece) => piece.key === key)
  const present = await stage.worker.database
    .select({ id: evidenceLink.id, actor: evidenceLink.actorId, element: evidenceLink.element })
    .from(evidenceLink)
    .where(and(eq(evidenceLink.evidenceId, evidenceId), isNull(evidenceLink.endedBy)))
  const judgedLinks = (part?.links ?? []).map((link, place) => {
    const actorId = known(cast.actor, link.actor)
    const found = present.find(
      ({ actor, element }) => actor === actorId && element === link.element,
    )
    const bearing = bearings[place]
    if (found === undefined || bearing === undefined)
      throw new Error(`A grade of "${key}" by ${by} does not fit its links.`)
    return { linkId: found.id, bearing }
  })
  const judgement = { evidenceId, ...judged, bearings: judgedLinks, reason, departure }
  await play(gradeEvidence, judgement, by, at)
}
