import { postLetter } from '#server/mail/post-letter.ts'
import { type LetterKind, neutralReference } from '#server/mail/rules/letter-kinds.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { SilenceRow } from './silence-in-hand.ts'

/** What a round is called where its subject may not be told. */
export const referenceOf = (silenceId: string): string => neutralReference('S', silenceId)

/** Writes to everybody who sits for an entitled ministry: a reference, the deadline and a link. */
export const writeToEntitled = async (
  act: Act,
  silence: Pick<SilenceRow, 'id' | 'situationId' | 'electorate' | 'deadline' | 'timeZone'>,
  kind: LetterKind,
): Promise<void> => {
  const { id, situationId, electorate, deadline, timeZone } = silence
  const members = electorate.flatMap(({ principal, deputies }) => [
    ...(principal === null ? [] : [principal]),
    ...deputies,
  ])
  const dueAt = kind === 'silence_ended' ? {} : { dueAt: deadline.toISOString() }
  for (const memberId of new Set(members)) {
    await postLetter(act, {
      ...{ memberId, kind, situationId },
      about: { kind: 'silence', id },
      params: { reference: referenceOf(id), timeZone, ...dueAt },
    })
  }
}
