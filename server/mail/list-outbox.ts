import { and, inArray, isNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { letter } from '#db/schema/letter.ts'
import { member } from '#db/schema/member.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { outboxLine } from './letter-read.schema.ts'
import { mailServerOf } from './post-office.ts'
import { lettersOnPage, selectLetters } from './select-letters.ts'

/**
 * Every letter posted, newest first: to whom, where it stands, what the mail server said. For those who keep the post
 * going; a letter's line tells nothing of a situation. `before` goes further back.
 */
export const listOutbox = defineRead({
  name: 'letter.outbox',
  input: z.object({ before: z.iso.datetime({ offset: true }).optional() }),
  output: z.object({
    /** Whether letters leave by a mail server; otherwise they wait on the pages. */
    leaves: z.boolean(),
    letters: z.array(outboxLine),
    more: z.boolean(),
  }),
  about: installationWide,
  async perform({ tx }, { before }) {
    const until = before === undefined ? undefined : lt(letter.postedAt, new Date(before))
    const found = await selectLetters(tx, until)
    const members = await tx
      .select({ id: member.id, name: member.name, email: member.email })
      .from(member)
      .where(
        and(
          isNull(member.endedBy),
          inArray(member.id, [...new Set(found.map(({ memberId }) => memberId))]),
        ),
      )
    const of = new Map(members.map((one) => [one.id, one]))

    return {
      leaves: (await mailServerOf(tx)) !== null,
      letters: found.map(({ memberId, address, ...line }) => ({
        ...line,
        memberName: of.get(memberId)?.name ?? '',
        address: address ?? of.get(memberId)?.email ?? null,
      })),
      more: found.length === lettersOnPage,
    }
  },
})
