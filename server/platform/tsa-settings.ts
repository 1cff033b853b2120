import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Misnamed } from './misnamed.ts'

/** Who stamps hashes with the time, and the certificates that its tokens must go back to. */
export type TimeStampAuthority = { url: string; trusted: readonly X509Certificate[] }

/**
 * The time-stamping authority that the environment names, or null where it names none.
 * @throws Misnamed where its address, or the certificate that it is trusted by, is missing or is none
 */
export function tsaSettings(
  given: Readonly<Record<string, string | undefined>>,
): TimeStampAuthority | null {
  const { FOCALPOINT_TSA_URL: url, FOCALPOINT_TSA_CERTIFICATES: path } = given
  if (!url && !path) return null
  if (!url || !path) {
    throw new Misnamed(
      'A time-stamping authority needs both its address, FOCALPOINT_TSA_URL, and a file of the certificates that it is trusted by, FOCALPOINT_TSA_CERTIFICATES. See docs/deploy.md.',
    )
  }
  if (!/^https?:\/\/\S+$/.test(url)) {
    throw new Misnamed(`FOCALPOINT_TSA_URL must be an http:// or https:// address, not "${url}".`)
  }
  try {
    const blocks = readFileSync(path, 'utf8').match(
      /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g,
    )
    const trusted = (blocks ?? []).map((block) => new X509Certificate(block))
    if (trusted.length > 0) return { url, trusted }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Misnamed(`The certificates of FOCALPOINT_TSA_CERTIFICATES cannot be read (${why}).`)
  }
  throw new Misnamed(`There is no certificate in ${path} (FOCALPOINT_TSA_CERTIFICATES), in PEM.`)
}
