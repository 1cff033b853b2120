import { and, eq, isNull } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { findingDetermination } from '#db/schema/finding-determination.ts'
import { defineAct } from '#server/acts.ts'
import { announceBasis } from '#server/evidence/announce-basis.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { determinationOutput, determineFindingInput } from './determination.schema.ts'
import { readCase, type SituationCase } from './read-case.ts'
import { levelsOf } from './rules/case-levels.ts'
import type { CrimeWithElements } from './rules/crimes.ts'
import { type DeterminationSubject, needsReasons } from './rules/determination.ts'
import type { Level } from './rules/graded.ts'

/**
 * Says in a member's name which standard of proof is held beside the one computed: adopting it, or departing from it
 * with reasons. It moves no computed level, but for one thing: abandonment (E7) counts only once members hold it
 * (domain.md G2, step 6). Refused where the level has moved since the member read it.
 */
export const determineFinding = defineAct({
  name: 'finding.determine',
  input: determineFindingInput,
  output: determinationOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, actorId, crime, subject, level, computed, reasons } = input
    // Held until the act commits: two members who determine at once speak one after the other.
    const [about] = await act.tx
      .select({ id: actor.id })
      .from(actor)
      .where(and(eq(actor.id, actorId), eq(actor.situationId, situationId), isNull(actor.endedBy)))
      .for('update')
    if (!about) return act.refuse('evidence.no_such_actor')
    const given = await readCase(act.tx, situationId)
    const policy = given.policy.version
    const now = computedLevel(given, { actorId, crime, subject })
    if (now === null) return act.refuse('findings.nothing_to_determine')
    if (now !== computed) return act.refuse('findings.level_moved')
    if (needsReasons(input) && reasons === '') return act.refuse('findings.reasons_missing')
    const [before] = await act.tx
      .select({ id: findingDetermination.id })
      .from(findingDetermination)
      .where(
        and(
          eq(findingDetermination.actorId, actorId),
          eq(findingDetermination.crime, crime),
          eq(findingDetermination.subject, subject),
          isNull(findingDetermination.endedBy),
        ),
      )
    if (before) await endVersion(act, findingDetermination, before.id)
    const id = before?.id ?? (await act.newThing({ kind: 'finding_determination' })).id
    await act.tx.insert(findingDetermination).values({
      ...{ id, situationId, actorId, crime, subject, level, computed, reasons },
      ...{ policy, madeBy: act.id },
    })
    if (subject === 'E7') await announceBasis(act)

    return act.done({
      thing: { kind: 'finding_determination', id },
      content: { actor: actorId, crime, subject, level, computed, reasons, policy },
      output: { determinationId: id },
    })
  },
})

function computedLevel(
  given: SituationCase,
  about: { actorId: string; crime: CrimeWithElements; subject: DeterminationSubject },
): Level | null {
  const found = levelsOf(given.evidence, given).find(
    (one) => one.actor === about.actorId && one.crime === about.crime,
  )
  if (found === undefined) return null

  return about.subject === 'E7' ? found.levels.E7 : found.finding
}
