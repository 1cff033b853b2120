import { and, eq, isNull, sql } from 'drizzle-orm'
import { password } from '#db/schema/password.ts'
import { session } from '#db/schema/session.ts'
import { signInLink } from '#db/schema/sign-in-link.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { hashPassword } from '#server/platform/passwords.ts'
import { isGuessable } from './rules/guessable.ts'
import { setPasswordInput, setPasswordOutput } from './set-password.schema.ts'

/**
 * Sets a member's own password; every session they had ends, and every link. The record says that it
 * happened and nothing of the password.
 */
export const setPassword = defineAct({
  name: 'member.set_password',
  input: setPasswordInput,
  output: setPasswordOutput,
  about: installationWide,
  prepare: async (input) =>
    isGuessable(input.password)
      ? { ...input, password: '' }
      : { ...input, password: await hashPassword(input.password) },
  async perform(act, { memberId, password: hash }) {
    if (act.actor.kind === 'member' && act.actor.memberId !== memberId) {
      return act.refuse('common.not_entitled')
    }
    if (hash === '') return act.refuse('members.password_guessable')
    await act.tx
      .insert(password)
      .values({ memberId, hash, setAt: act.at })
      .onConflictDoUpdate({ target: password.memberId, set: { hash, setAt: act.at } })
    await act.tx
      .update(session)
      .set({ revokedAt: sql`clock_timestamp()` })
      .where(and(eq(session.memberId, memberId), isNull(session.revokedAt)))
    await act.tx.delete(signInLink).where(eq(signInLink.memberId, memberId))

    return act.done({ thing: { kind: 'member', id: memberId }, content: {}, output: { memberId } })
  },
})
