import { and, eq, isNull } from 'drizzle-orm'
import { evidenceLink } from '#db/schema/evidence-link.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { announceBasis } from './announce-basis.ts'
import { unlinkEvidenceInput, unlinkEvidenceOutput } from './link.schema.ts'
import { linkContent } from './write-links.ts'

/** Withdraws what a piece of evidence was said to show, with a reason. */
export const unlinkEvidence = defineAct({
  name: 'evidence.unlink',
  input: unlinkEvidenceInput,
  output: unlinkEvidenceOutput,
  about: (tx, { linkId }) => situationOf(tx, 'evidence_link', linkId),
  async perform(act, { linkId, reason }) {
    const [present] = await act.tx
      .select()
      .from(evidenceLink)
      .where(and(eq(evidenceLink.id, linkId), isNull(evidenceLink.endedBy)))
    if (!present || !(await endVersion(act, evidenceLink, linkId))) {
      return act.refuse('common.not_found')
    }
    await announceBasis(act)

    return act.done({
      thing: { kind: 'evidence', id: present.evidenceId },
      content: { link: linkContent(linkId, present), reason },
      output: { linkId },
    })
  },
})
