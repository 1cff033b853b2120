import { freezeRecord } from '../record/freeze-record.ts'
import { readReplacedKeys } from '../record/replaced-keys.ts'
import { makeSigner } from '../record/sign-checkpoint.ts'
import { readOrMakeSigningKey } from '../record/signing-key.ts'
import { Plain } from './environment.ts'
import { runRecordCommand } from './record-act.ts'
import { recordKeyFile } from './record-key.ts'

// npm run record:freeze -- --reason TEXT: ends the record for good (docs/keeping-the-record.md).

await runRecordCommand(
  'Usage: npm run record:freeze -- --reason TEXT [--exercise]\n  Ends the record for good: no act is possible any more. Everything can still be read, exported and verified.',
  async ({ worker, settings, origin, reason }) => {
    const answer = await freezeRecord.run(worker, { reason }, { caller: { kind: 'system' } })
    if (!answer.ok) {
      throw new Plain(
        answer.refusal.code === 'common.record_frozen'
          ? 'The record is frozen already; nothing was changed.'
          : `Refused: ${answer.refusal.code}.`,
      )
    }
    const file = recordKeyFile(settings)
    const key = await readOrMakeSigningKey(file, origin)
    const size = await makeSigner(worker.sql, key, await readReplacedKeys(file)).sign(new Date())
    console.log(`The record is frozen. Its last entry is ${answer.receipt.index}${size === undefined ? '' : `, and its last checkpoint covers ${size} acts`}.
Export the record once more, and have your witnesses cosign the last checkpoint.
`)
  },
)
