import { NotReplaced, replaceSigningKey } from '../record/replace-signing-key.ts'
import { Plain } from './environment.ts'
import { runRecordCommand } from './record-act.ts'
import { recordKeyFile } from './record-key.ts'

// npm run record:rotate-key -- --reason TEXT: another key signs the record from here on (docs/keeping-the-record.md).

await runRecordCommand(
  'Usage: npm run record:rotate-key -- --reason TEXT [--exercise]\n  Run it as the user that runs Focalpoint, whose key is replaced.',
  async ({ worker, settings, origin, reason }) => {
    const keyFile = recordKeyFile(settings)
    const options = { keyFile, origin, reason, now: new Date() }
    const { oldKey, newKey } = await replaceSigningKey(worker, options).catch((error: unknown) => {
      throw error instanceof NotReplaced ? new Plain(error.message) : error
    })
    console.log(`The record is signed with another key from here on. Both are noted in it, and the old one signed that.

  before  ${oldKey}
  now     ${newKey}

Give the new key to your auditors and witnesses on paper, and put a copy of ${keyFile} in a safe.
A witness is told it with: npm run witness -- URL --key '${newKey}'
`)
  },
)
