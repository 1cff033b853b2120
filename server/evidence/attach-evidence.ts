import { evidence } from '#db/schema/evidence.ts'
import { evidenceMarking } from '#db/schema/evidence-marking.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { attachEvidenceInput, attachEvidenceOutput } from './attach-evidence.schema.ts'
import { evidenceContent } from './evidence-content.ts'
import { faultIn } from './fits-situation.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { bandsOfEvidence } from './rules/alike.ts'
import { whyNotMarkEvidence } from './why-not-mark-evidence.ts'
import { writeFiles } from './write-files.ts'
import { linkContent, writeLinks } from './write-links.ts'

/**
 * Enters a piece of evidence into a situation, with what it is said to show and its files, in one
 * act. It counts for nothing until it is graded. Nobody attaches above their own ceiling.
 */
export const attachEvidence = defineAct({
  name: 'evidence.attach',
  input: attachEvidenceInput,
  output: attachEvidenceOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, links, uploadIds, marking, ...fields }) {
    const fault = await faultIn(act.tx, situationId, fields)
    if (fault) return act.refuse(fault)
    const { around } = await readEvidenceMarkings(act.tx, situationId, [])
    const why = await whyNotMarkEvidence(act, situationId, { from: around, to: marking ?? around })
    if (why) return act.refuse(why)
    const { id, number } = await act.newThing({ kind: 'evidence', numbered: true })
    if (number === null) throw new Error('evidence was not numbered')
    if (marking !== null) {
      await act.tx
        .insert(evidenceMarking)
        .values({ id, situationId, marking, reason: null, madeBy: act.id })
    }
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
        marking,
        links: links.map((link, at) => linkContent(linkIds[at] ?? '', link)),
        files,
      },
      output: { evidenceId: id, number },
    })
  },
})
