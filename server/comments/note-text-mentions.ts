import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { textMention } from '#db/schema/text-mention.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { changedMentions } from './changed-mentions.ts'
import { noteTextMentionsInput, noteTextMentionsOutput } from './note-text-mentions.schema.ts'
import { limits } from './rules/limits.ts'

/**
 * Notes who is mentioned in the text of a section as it is committed. One more mention of a member waits for
 * them anew; one that is moved, because its line was split or restored, does not.
 */
export const noteTextMentions = defineAct({
  name: 'comment.note_text_mentions',
  input: noteTextMentionsInput,
  output: noteTextMentionsOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId }) {
    const [section] = await act.tx
      .select({ situationId: document.situationId })
      .from(document)
      .where(eq(document.id, documentId))
    if (section === undefined) return act.refuse('common.not_found')
    const changed = await changedMentions(act.tx, documentId)
    if (changed.length === 0) return act.refuse('comments.nothing_mentioned')
    for (const { memberId, noted, present } of changed) {
      if (noted !== null) await endVersion(act, textMention, noted.id)
      if (present === null) continue
      const isNew = noted === null || present.places > noted.places
      const { id } = isNew ? await act.newThing({ kind: 'text_mention', documentId }) : noted
      await act.tx.insert(textMention).values({
        ...{ id, documentId, memberId, situationId: section.situationId },
        ...{ places: present.places, line: present.line.slice(0, limits.quote), madeBy: act.id },
      })
    }

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: {
        mentioned: changed.map(({ memberId, present }) => ({
          member: memberId,
          places: present?.places ?? 0,
        })),
      },
      output: { noted: changed.length },
    })
  },
})
