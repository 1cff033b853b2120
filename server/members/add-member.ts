import { and, eq, isNull, sql } from 'drizzle-orm'
import { member } from '#db/schema/member.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { addMemberInput, addMemberOutput } from './add-member.schema.ts'
import { ministryExists } from './ministry-exists.ts'

/** Adds a member, without a password: an invitation's one-time link lets them choose one. */
export const addMember = defineAct({
  name: 'member.add',
  input: addMemberInput,
  output: addMemberOutput,
  about: installationWide,
  async perform(act, input) {
    const [same] = await act.tx
      .select({ id: member.id })
      .from(member)
      .where(
        and(
          eq(sql`lower(${member.signInName})`, input.signInName.toLowerCase()),
          isNull(member.endedBy),
        ),
      )
    if (same) return act.refuse('members.sign_in_name_taken', { name: input.signInName })
    if (input.ministryId !== null && !(await ministryExists(act.tx, input.ministryId))) {
      return act.refuse('common.not_found')
    }
    const { id } = await act.newThing({ kind: 'member' })
    await act.tx.insert(member).values({ id, ...input, disabled: false, madeBy: act.id })

    return act.done({
      thing: { kind: 'member', id },
      content: {
        name: input.name,
        sign_in_name: input.signInName,
        office: input.office,
        ministry: input.ministryId,
        ...{ email: input.email, language: input.language },
      },
      output: { memberId: id },
    })
  },
})
