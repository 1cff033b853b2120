import { postLetter } from '#server/mail/post-letter.ts'
import { neutralReference } from '#server/mail/rules/letter-kinds.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { BallotRow } from './ballot-in-hand.ts'

/**
 * Writes to those who may confirm a vote that was cast ad referendum (deliberation 2.9), as the ballot closes: the
 * principal of each ministry that is waited for, its deputies where the seat has none.
 * @param until the end of the time for it, exclusive
 */
export const writeToConfirm = async (
  act: Act,
  {
    id,
    situationId,
    electorate,
    timeZone,
  }: Pick<BallotRow, 'id' | 'situationId' | 'electorate' | 'timeZone'>,
  pending: readonly string[],
  until: Date,
): Promise<void> => {
  const members = electorate
    .filter(({ ministry }) => pending.includes(ministry))
    .flatMap(({ principal, deputies }) => (principal === null ? deputies : [principal]))
  for (const memberId of new Set(members)) {
    await postLetter(act, {
      ...{ memberId, kind: 'ad_referendum', situationId },
      about: { kind: 'ballot', id },
      params: { reference: neutralReference('B', id), dueAt: until.toISOString(), timeZone },
    })
  }
}
