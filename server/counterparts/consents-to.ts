import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sourceRelease } from '#db/schema/source-release.ts'
import type { OutsideAudience } from '#server/evidence/rules/release.ts'

/** The agreements of originators in a situation by which something leaves for an audience now, by id. */
export async function consentsTo(
  tx: Transaction,
  audience: OutsideAudience,
  situationId: string,
): Promise<string[]> {
  const agreed = await tx
    .select({ id: sourceRelease.id })
    .from(sourceRelease)
    .where(
      and(
        eq(sourceRelease.situationId, situationId),
        eq(sourceRelease.audience, audience),
        eq(sourceRelease.answer, 'agreed'),
        isNull(sourceRelease.endedBy),
      ),
    )
    .orderBy(asc(sourceRelease.id))
  return agreed.map(({ id }) => id)
}
