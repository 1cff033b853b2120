import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { elementsOpenTo } from '#server/findings/rules/elements.ts'
import type { Act } from '#server/platform/act-types.ts'
import { areActors } from './fits-situation.ts'
import type { linkFields } from './link.schema.ts'

type Link = z.output<typeof linkFields>

/**
 * Links a piece of evidence to what it is said to show, as part of an act that is allowed to.
 * Refuses an actor of another situation, an element that the crime does not have, and the same
 * link twice. Returns the ids of the links, in order.
 */
export async function writeLinks(
  act: Act,
  { situationId, evidenceId }: { situationId: string; evidenceId: string },
  links: readonly Link[],
): Promise<string[]> {
  const actors = links.map((link) => link.actorId)
  if (!(await areActors(act.tx, situationId, actors))) act.refuse('evidence.no_such_actor')
  const ids: string[] = []
  for (const link of links) {
    if (!elementsOpenTo(link.crime).includes(link.element)) {
      act.refuse('evidence.element_not_of_crime', { element: link.element, crime: link.crime })
    }
    const [same] = await act.tx
      .select({ id: evidenceLink.id })
      .from(evidenceLink)
      .where(
        and(
          eq(evidenceLink.evidenceId, evidenceId),
          eq(evidenceLink.actorId, link.actorId),
          eq(evidenceLink.crime, link.crime),
          eq(evidenceLink.element, link.element),
          isNull(evidenceLink.endedBy),
        ),
      )
    if (same) act.refuse('evidence.linked_already', { element: link.element })
    const { id } = await act.newThing({ kind: 'evidence_link' })
    await act.tx
      .insert(evidenceLink)
      .values({ id, situationId, evidenceId, ...link, madeBy: act.id })
    ids.push(id)
  }
  return ids
}

/** A link as the record keeps it. */
export const linkContent = (id: string, link: Link) => ({
  id,
  actor: link.actorId,
  crime: link.crime,
  element: link.element,
  direction: link.direction,
})
