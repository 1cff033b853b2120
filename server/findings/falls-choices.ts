import { isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { hiddenGradesOf } from '#server/evidence/hides-grades.ts'
import { isAbove } from '#server/evidence/rules/above.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { unknownOrigin } from '#server/evidence/rules/origin-group.ts'
import type { Read } from '#server/reads.ts'
import type { fallsBy } from './get-fall.schema.ts'

/** Something that could be discredited, and how many pieces of evidence rest on it. */
export type Choice = { id: string; name: string; evidence: number }

/**
 * Every source, origin or grader of the evidence that the reader may see, by name. No graders for a reader to whom some
 * grades are still hidden: what falls with one would tell how they judged. Where the past is looked at as a member, none
 * either where some are hidden from that member then.
 */
export async function choicesBy(
  read: Pick<Read, 'tx' | 'actor' | 'looking' | 'asOf'>,
  {
    situationId,
    by,
    evidence,
  }: {
    situationId: string
    by: (typeof fallsBy)[number]
    evidence: readonly FrozenEvidence[]
  },
): Promise<Choice[]> {
  const seen = evidence.filter((piece) => !isAbove(piece))
  if (by === 'source') return counted(seen.map(({ source }) => source))
  if (by === 'origin') return originsOf(seen)
  if ((await hiddenGradesOf(read, situationId)).size > 0) return []
  return gradersOf(read.tx, seen)
}

/** An origin is named by the evidence at its root; the shared unknown one has no name. */
const originsOf = (evidence: readonly FrozenEvidence[]): Choice[] => {
  const titles = new Map([
    [unknownOrigin, ''],
    ...evidence.map(({ id, title }) => [id, title] as const),
  ])
  return counted(
    evidence.flatMap(({ originGroup }) => {
      const name = titles.get(originGroup)
      return name === undefined ? [] : [{ id: originGroup, name }]
    }),
  )
}

async function gradersOf(tx: Transaction, evidence: readonly FrozenEvidence[]): Promise<Choice[]> {
  const names = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(isNull(member.endedBy))
  return counted(
    evidence.flatMap(({ grades }) =>
      grades.map(({ grader }) => ({
        id: grader,
        name: names.find((name) => name.id === grader)?.name ?? '',
      })),
    ),
  )
}

function counted(named: readonly { id: string; name: string }[]): Choice[] {
  const choices = new Map<string, Choice>()
  for (const { id, name } of named) {
    choices.set(id, { id, name, evidence: (choices.get(id)?.evidence ?? 0) + 1 })
  }
  return [...choices.values()].toSorted((left, right) => left.name.localeCompare(right.name))
}
