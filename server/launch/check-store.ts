import { join } from 'node:path'
import { faultOfDirectory } from '#server/platform/directory-store.ts'
import { faultOfS3 } from '#server/platform/s3-fault.ts'
import { S3Misnamed, s3Settings } from '#server/platform/s3-settings.ts'
import { Plain, type Settings } from './environment.ts'
import { showProgress } from './progress.mjs'

/** Throws a sentence that says what is wrong where files cannot be kept as the environment says. */
export async function checkStore({ variables, dataDirectory }: Settings): Promise<void> {
  const bucket = bucketIn(variables)
  const directory = variables.FOCALPOINT_FILES_DIRECTORY ?? join(dataDirectory, 'files')
  const fault = bucket
    ? await showProgress(`Looking for the bucket ${bucket.bucket}`, () => faultOfS3(bucket))
    : await faultOfDirectory(directory)
  if (fault !== null) throw new Plain(fault)
}

const bucketIn = (variables: Settings['variables']) => {
  try {
    return s3Settings(variables)
  } catch (error) {
    throw error instanceof S3Misnamed ? new Plain(error.message) : error
  }
}
