/** What is used of nodemailer, which comes without types. */
declare module 'nodemailer' {
  type SendInfo = { readonly response: string }
  type Transporter = {
    sendMail(mail: {
      envelope: { from: string; to: readonly string[] }
      raw: Uint8Array
    }): Promise<SendInfo>
    close(): void
  }
  /** Options beside the address hold for every connection. Times in milliseconds. */
  export function createTransport(options: {
    url: string
    connectionTimeout: number
    greetingTimeout: number
    socketTimeout: number
  }): Transporter
}

declare module 'nodemailer/lib/mail-composer/index.js' {
  export default class MailComposer {
    constructor(mail: {
      from: { name: string; address: string }
      to: string
      subject: string
      text: string
      date: Date
      messageId: string
      baseBoundary: string
      headers: Readonly<Record<string, string>>
      newline: 'windows'
      textEncoding: 'base64' | 'quoted-printable'
      icalEvent?: { method: string; content: string; filename: string }
      disableFileAccess: true
      disableUrlAccess: true
    })
    compile(): { build(): Promise<Uint8Array> }
  }
}
