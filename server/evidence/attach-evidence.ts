import { evidence } from '#db/schema/evidence.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { attachEvidenceInput, attachEvidenceOutput } from './attach-evidence.schema.ts'
import { evidenceContent } from './evidence-content.ts'
import { faultIn } from './fits-situation.ts'
import { bandsOfEvidence } from './rules/alike.ts'
import { writeFiles } from './write-files.ts'
import { linkContent, writeLinks } from './write-links.ts'

/**
 * Enters a piece of evidence into a situation, with what it is said to show and its files, in one
 * act. It counts for nothing until it is graded.
 */
export const attachEvidence = defineAct({
  name: 'evidence.attach',
  input: attachEvidenceInput,
  output: attachEvidenceOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, links, uploadIds, ...fields }) {
    const fault = await faultIn(act.tx, situationId, fields)
    if (fault) return act.refuse(fault)
    const { id, number } = await act.newThing({ kind: 'evidence', numbered: true })
    if (number === null) throw new Error('evidence was not numbered')
    await act.tx.insert(evidence).values({
      ...{ id, situationId, number, ...fields },
      wordBands: bandsOfEvidence(fields),
      madeBy: act.id,
    })
    const place = { situationId, evidenceId: id }
    const linkIds = await writeLinks(act, place, links)
    const files = await writeFiles(act, place, uploadIds)

    return act.done({
      thing: { kind: 'evidence', id },
      content: {
        number,
        ...evidenceContent(fields),
        links: links.map((link, at) => linkContent(linkIds[at] ?? '', link)),
        files,
      },
      output: { evidenceId: id, number },
    })
  },
})
