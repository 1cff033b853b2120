import { and, eq, isNull } from 'drizzle-orm'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { exchangeOutput, verifyForeignInput } from './exchange.schema.ts'
import { logExchange } from './log-exchange.ts'
import { presentCounterpart } from './present-counterpart.ts'
import { mostMegabytes, verifyForeign } from './verify-foreign.ts'

/**
 * Verifies the dossier that a counterpart sent, which was taken in as a file of evidence and is cited as that, under the key
 * that the register has of it; and writes down what it came to, faults included.
 */
export const verifyCounterpartDossier = defineAct({
  name: 'counterpart.verify_dossier',
  input: verifyForeignInput,
  output: exchangeOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, counterpartId, fileId, text, occurredOn }) {
    const sender = await presentCounterpart(act.tx, counterpartId)
    const [file] = await act.tx
      .select({ sha256: evidenceFile.sha256, evidenceId: evidenceFile.evidenceId })
      .from(evidenceFile)
      .where(
        and(
          eq(evidenceFile.id, fileId),
          eq(evidenceFile.situationId, situationId),
          isNull(evidenceFile.endedBy),
        ),
      )
    if (!sender || !file) return act.refuse('common.not_found')
    if (sender.verifierKey === null) return act.refuse('counterparts.no_key')
    const { sha256, evidenceId } = file
    const found = await verifyForeign(sha256, sender.verifierKey, new Date())
    if (found === 'gone') return act.refuse('evidence.no_such_upload')
    if (found === 'too_much') {
      return act.refuse('counterparts.too_much', { megabytes: mostMegabytes })
    }
    const outcome = { sha256, isSound: found.faults.length === 0, ...found }
    const output = await logExchange(act, situationId, {
      ...{ counterpartId, kind: 'dossier', fileId, outcome, text, occurredOn },
    })

    return act.done({
      thing: { kind: 'counterpart', id: counterpartId },
      content: {
        ...{ exchange: output.exchangeId, evidence: evidenceId, file: fileId, sha256, text },
        ...{ verifier_key: sender.verifierKey, is_sound: outcome.isSound, faults: found.faults },
        ...{ entries: found.entries, occurred_on: occurredOn },
      },
      output,
    })
  },
})
