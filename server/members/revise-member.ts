import { and, eq, isNull, sql } from 'drizzle-orm'
import { member } from '#db/schema/member.ts'
import { session } from '#db/schema/session.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { ministryExists } from './ministry-exists.ts'
import { reviseMemberInput, reviseMemberOutput } from './revise-member.schema.ts'

/** Corrects what is known of a member, or disables them; disabling ends every session at once (ASVS 7.4.2). */
export const reviseMember = defineAct({
  name: 'member.revise',
  input: reviseMemberInput,
  output: reviseMemberOutput,
  about: installationWide,
  async perform(act, { memberId, email, language, ...input }) {
    const [present] = await act.tx
      .select({
        signInName: member.signInName,
        email: member.email,
        language: member.language,
      })
      .from(member)
      .where(and(eq(member.id, memberId), isNull(member.endedBy)))
    if (!present) return act.refuse('common.not_found')
    if (input.disabled && memberId === act.actor.memberId) {
      return act.refuse('members.not_yourself')
    }
    if (input.ministryId !== null && !(await ministryExists(act.tx, input.ministryId))) {
      return act.refuse('common.not_found')
    }
    await endVersion(act, member, memberId)
    const mail = {
      email: email === undefined ? present.email : email,
      language: language === undefined ? present.language : language,
    }
    const { signInName } = present
    await act.tx
      .insert(member)
      .values({ id: memberId, signInName, ...input, ...mail, madeBy: act.id })
    if (input.disabled) {
      await act.tx
        .update(session)
        .set({ revokedAt: sql`clock_timestamp()` })
        .where(and(eq(session.memberId, memberId), isNull(session.revokedAt)))
    }

    return act.done({
      thing: { kind: 'member', id: memberId },
      content: {
        name: input.name,
        office: input.office,
        ministry: input.ministryId,
        disabled: input.disabled,
        ...mail,
      },
      output: { memberId },
    })
  },
})
