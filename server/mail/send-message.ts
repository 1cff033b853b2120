import { createTransport } from 'nodemailer'
import type { MailServer } from '#server/platform/mail-settings.ts'

/** What a mail server answered: that it took the message, or that it never will. */
export type Sent = { taken: true; response: string } | { taken: false; response: string }

const longestWait = 20_000

const isNever = (error: unknown): error is Error & { responseCode: number } =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500

/** The last answer of a server, on one line and no longer than a line of SMTP may be (RFC 5321 4.5.3.1.5). */
const answerOf = (error: Error): string => {
  const said = 'response' in error && typeof error.response === 'string' ? error.response : ''

  return (said === '' ? error.message : said).replace(/\s+/g, ' ').slice(0, 512)
}

/**
 * Hands a message to the mail server (RFC 5321). An answer of 5yz is final (4.2.1).
 * @throws what else went wrong: it may go better later
 */
export const sendMessage = async (
  server: MailServer,
  message: { to: string; bytes: Uint8Array },
): Promise<Sent> => {
  const transport = createTransport({
    url: server.url,
    ...{ connectionTimeout: longestWait, greetingTimeout: longestWait, socketTimeout: longestWait },
  })
  try {
    const { response } = await transport.sendMail({
      envelope: { from: server.from, to: [message.to] },
      raw: message.bytes,
    })

    return { taken: true, response: response.slice(0, 512) }
  } catch (error) {
    // A refused sign-in is a fault of the settings, not of the letter: it is tried again.
    const isOurs = error instanceof Error && 'code' in error && error.code === 'EAUTH'
    if (isOurs || !isNever(error)) throw error

    return { taken: false, response: answerOf(error) }
  } finally {
    transport.close()
  }
}
