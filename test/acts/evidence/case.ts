import { addSource } from '#server/evidence/add-source.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import type { Bearing } from '#server/evidence/rules/grade.ts'
import type { ElementId } from '#server/findings/rules/elements.ts'
import { addActor } from '#server/situations/add-actor.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'

/** A situation with an adviser, an observer, an actor and a source, ready for evidence. */
export type Case = Awaited<ReturnType<typeof openCase>>

const strong = {
  reliability: 'B',
  credibility: 2,
  directness: 'direct',
  integrity: 'verified',
} as const

let places = 0

export async function openCase(given?: World) {
  const world = given ?? (await makeWorld())
  const place = ++places
  const adviser = await world.addMember(`Legal adviser ${place}`, world.principals[3].ministryId)
  const observer = await world.addMember(`Observer ${place}`, null)
  const situationId = await world.openSituation([
    [adviser, 'adviser'],
    [observer, 'observer'],
  ])
  const { actorId } = await world.convenor.act(addActor, {
    situationId,
    kind: 'armed_group',
    name: 'River militia',
    description: '',
  })
  const source = async (name: string) =>
    (await world.convenor.act(addSource, { situationId, name, kind: 'organisation' })).sourceId
  const sourceId = await source('Commission of inquiry')

  return {
    world,
    adviser,
    observer,
    situationId,
    actorId,
    sourceId,
    source,
    /** Attaches evidence of a first-hand origin, linked in support of some elements. */
    async attach(
      title: string,
      elements: readonly ElementId[] = [],
      more: Partial<Parameters<typeof attachEvidence.run>[1] & object> = {},
    ) {
      return world.convenor.act(attachEvidence, {
        situationId,
        title,
        reported: `${title}, as reported`,
        sourceId,
        firstHand: true,
        links: elements.map((element) => ({
          actorId,
          crime: 'crimes_against_humanity' as const,
          element,
          direction: 'supports' as const,
        })),
        ...more,
      })
    },
    /** Grades every link alike, as one hand. */
    async grade(
      hand: Hand,
      evidenceId: string,
      judged: Partial<typeof judgement> & {
        bearing?: Bearing
        reason?: string
        departure?: string
      } = {},
    ) {
      return hand.attempt(gradeEvidence, await judgementOn(hand, evidenceId, judged))
    },
  }
}

type Judged = {
  reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'
  credibility: 2 | 3 | 4 | 5 | 6
  directness: 'direct' | 'circumstantial' | 'hearsay'
  integrity: 'verified' | 'partial' | 'unverifiable' | 'altered'
}

const judgement: Judged = strong

async function judgementOn(
  hand: Hand,
  evidenceId: string,
  {
    bearing = 'strong',
    ...judged
  }: Partial<Judged> & { bearing?: Bearing; reason?: string; departure?: string },
) {
  const evidence = await hand.read(getEvidence, { evidenceId })
  if (!evidence) throw new Error('no such evidence for this hand')
  return {
    ...judgement,
    departure: 'Seen by the grader',
    ...judged,
    evidenceId,
    bearings: evidence.links.map(({ linkId }) => ({ linkId, bearing })),
  }
}
