import { z } from 'zod'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { mentionableMembers } from './mentionable-members.ts'

/** Who can be mentioned about a section, in a comment or in its text. */
export const listMentionable = defineRead({
  name: 'comment.list_mentionable',
  input: z.object({ documentId: z.uuid() }),
  output: z.array(
    z.object({ memberId: z.uuid(), name: z.string(), ministryName: z.string().nullable() }),
  ),
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  perform: ({ tx }, { documentId }) => mentionableMembers(tx, documentId),
})
