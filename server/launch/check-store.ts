import { join } from 'node:path'
import { faultOfDirectory } from '#server/platform/directory-store.ts'
import { Misnamed } from '#server/platform/misnamed.ts'
import { faultOfS3 } from '#server/platform/s3-fault.ts'
import { s3Settings } from '#server/platform/s3-settings.ts'
import { tsaSettings } from '#server/platform/tsa-settings.ts'
import { Plain, type Settings } from './environment.ts'
import { showProgress } from './progress.mjs'

/** Throws a sentence that says what is wrong where files cannot be kept, or stamped, as the environment says. */
export async function checkStore({ variables, dataDirectory }: Settings): Promise<void> {
  const bucket = wellNamed(() => s3Settings(variables))
  wellNamed(() => tsaSettings(variables))
  const directory = variables.FOCALPOINT_FILES_DIRECTORY ?? join(dataDirectory, 'files')
  const fault = bucket
    ? await showProgress(`Looking for the bucket ${bucket.bucket}`, () => faultOfS3(bucket))
    : await faultOfDirectory(directory)
  if (fault !== null) throw new Plain(fault)
}

const wellNamed = <Settled>(read: () => Settled): Settled => {
  try {
    return read()
  } catch (error) {
    throw error instanceof Misnamed ? new Plain(error.message) : error
  }
}
