import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { announceBasis } from './announce-basis.ts'
import { linkEvidenceInput, linkEvidenceOutput } from './link.schema.ts'
import { presentEvidence } from './present-evidence.ts'
import { linkContent, writeLinks } from './write-links.ts'

/** Says what a piece of evidence shows: of whom, which element of which crime, for or against. */
export const linkEvidence = defineAct({
  name: 'evidence.link',
  input: linkEvidenceInput,
  output: linkEvidenceOutput,
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(act, { evidenceId, ...link }) {
    const present = await presentEvidence(act.tx, evidenceId)
    if (!present) return act.refuse('common.not_found')
    const { situationId, number } = present
    const [linkId] = await writeLinks(act, { situationId, evidenceId }, [link])
    if (linkId === undefined) throw new Error('a link was not written')
    await announceBasis(act)

    return act.done({
      thing: { kind: 'evidence', id: evidenceId },
      content: { number, link: linkContent(linkId, link) },
      output: { linkId },
    })
  },
})
