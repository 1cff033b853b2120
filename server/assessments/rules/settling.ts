import type { Permission } from '../../members/rules/roles.ts'

/** Who holds the pen, and so decides what others propose in a text. */
export const deciders: Permission = { scope: 'situation', roles: ['convenor', 'drafter'] }

/** What one may do with somebody's suggestion. */
export type Settling = 'accept' | 'reject' | 'withdraw'

/**
 * What a reader may do with a suggestion: whoever holds the pen accepts or rejects any, and its author may
 * take it back. Ours; after the practice of secretariats, where delegations propose and the drafters decide.
 *
 * The interface keeps to this. The server cannot: accepting is an edit like any other, and it lets whoever
 * may write here edit. Who did it stands in the text's log.
 *
 * @param reader whether they are among the deciders, and who they are
 */
export function settlingsOf(
  reader: { decides: boolean; memberId: string },
  suggestion: { memberId: string },
): readonly Settling[] {
  if (reader.decides) return ['accept', 'reject']
  return suggestion.memberId === reader.memberId ? ['withdraw'] : []
}
