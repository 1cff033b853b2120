import { Misnamed } from './misnamed.ts'

/** The server that takes letters, and the address they come from. */
export type MailServer = { url: string; from: string }

/**
 * The mail server that the environment names, or null where it names none: letters then wait in the installation.
 * @throws Misnamed where its address is none, or it is not said from whom letters come
 */
export function mailSettings(
  given: Readonly<Record<string, string | undefined>>,
): MailServer | null {
  const { FOCALPOINT_SMTP_URL: url, FOCALPOINT_MAIL_FROM: from } = given
  if (!url && !from) return null
  if (!url || !from) {
    throw new Misnamed(
      'Mail needs both the server that takes it, FOCALPOINT_SMTP_URL, and the address that it comes from, FOCALPOINT_MAIL_FROM. See docs/deploy.md.',
    )
  }
  // The address may hold a password: it is not repeated.
  if (!/^smtps?:\/\/[^\s/]+/.test(url)) {
    throw new Misnamed('FOCALPOINT_SMTP_URL must be smtp://HOST:PORT or smtps://HOST:PORT.')
  }
  if (!/^[^@\s<>]+@[^@\s<>]+$/.test(from)) {
    throw new Misnamed(`FOCALPOINT_MAIL_FROM must be a bare address, not "${from}".`)
  }

  return { url, from }
}
