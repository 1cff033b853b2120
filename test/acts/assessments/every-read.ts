import type { Past } from '#server/platform/past.ts'
import { behind } from '#server/platform/trpc.ts'
import { appRouter, createCaller } from '#server/router.ts'
import type { Hand, World } from '../../support/world.ts'

type Procedure = { _def: { type: 'query' | 'mutation' | 'subscription' } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)

/** Every read that pages can ask, by its path. A read added later is among them by itself. */
export const reads = procedures
  .filter(([, procedure]) => behind(procedure)?.kind === 'read')
  .map(([path]) => path)

/**
 * What a member is answered to every read there is, by its path, asked with the same ids: a read takes of them
 * what it knows. What tells the present time is left out.
 * @param past the moment that is looked at, and as which member
 */
export async function everythingFor(
  world: World,
  { memberId }: Pick<Hand, 'memberId'>,
  ids: Record<string, unknown>,
  past?: Past,
): Promise<Record<string, string>> {
  const context = {
    connection: world.app,
    caller: { kind: 'member', memberId },
    requestId: 'test',
    past,
  } as const
  const caller = createCaller(context) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const answers: Record<string, string> = {}
  for (const path of reads) {
    const [area = '', name = ''] = path.split('.')
    // A ballot among options is asked for as any other, by its id.
    const named = area === 'choices' && ids.choiceId ? { ...ids, ballotId: ids.choiceId } : ids
    // Elsewhere `from` is a point of a text; the record is asked from a time.
    const asked = area === 'record' ? { ...named, from: undefined } : named
    const answer = await caller[area]?.[name]?.(asked)
    const present = path === 'sittings.room' ? 'at' : 'now'
    answers[path] = JSON.stringify(answer, (key, value) => (key === present ? undefined : value))
  }

  return answers
}
