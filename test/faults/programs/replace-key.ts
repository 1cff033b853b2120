import { join } from 'node:path'
import { nextKeyFile, putNextKeyInPlace } from '#server/record/replaced-keys.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'

// Puts the next signing key in the place of the one that is there, as the last step of replacing it.
const [folder = '', replaced = ''] = process.argv.slice(2)
const file = join(folder, 'keys/record.key')
const next = await readOrMakeSigningKey(nextKeyFile(file), 'test.example/record')
await putNextKeyInPlace(file, replaced)
process.stdout.write(verifierKeyFor(next))
