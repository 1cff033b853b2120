import { join } from 'node:path'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'

// Makes the signing key of a record, and prints its verifier key once it is there.
const [folder = ''] = process.argv.slice(2)
const key = await readOrMakeSigningKey(join(folder, 'keys/record.key'), 'test.example/record')
process.stdout.write(verifierKeyFor(key))
