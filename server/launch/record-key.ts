import { join } from 'node:path'
import { installation } from '../exercise/people.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '../record/signing-key.ts'
import type { Settings } from './environment.ts'

/** Where the record's signing key lies. */
export const recordKeyFile = ({ variables, dataDirectory }: Settings): string =>
  variables.FOCALPOINT_RECORD_KEY_FILE ?? join(dataDirectory, 'keys/record.key')

/** The verifier key of the exercise's record, which is made here if the worker has not made it yet. */
export const exerciseVerifierKey = async (settings: Settings): Promise<string> =>
  verifierKeyFor(await readOrMakeSigningKey(recordKeyFile(settings), installation.origin))
