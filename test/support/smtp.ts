import { createServer, type Server, type Socket } from 'node:net'

/** A message as a mail server took it. */
export type Taken = { from: string; to: string[]; data: string }

const pathIn = (command: string): string => /<([^>]*)>/.exec(command)?.[1] ?? ''

/** Speaks one conversation of SMTP (RFC 5321 4.1): commands answered in their order, data to the lone full stop. */
const converse = (
  socket: Socket,
  refused: ReadonlyMap<string, string>,
  take: (message: Taken) => string,
): void => {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let waiting = ''
  let isData = false
  let lines: string[] = []
  let message: Taken | null = null
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') say('250-mail.test\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES')
    else if (verb === 'HELO') say('250 mail.test')
    else if (verb === 'RSET' || verb === 'NOOP') say('250 2.0.0 ok')
    else if (verb === 'MAIL') {
      message = { from: pathIn(line), to: [], data: '' }
      say('250 2.1.0 ok')
    } else if (verb === 'RCPT') {
      const to = pathIn(line)
      const refusal = refused.get(to)
      if (message === null) say('503 5.5.1 MAIL first')
      else if (refusal !== undefined) say(refusal)
      else {
        message.to.push(to)
        say('250 2.1.5 ok')
      }
    } else if (verb === 'DATA') {
      isData = message !== null && message.to.length > 0
      say(isData ? '354 go on' : '503 5.5.1 RCPT first')
    } else if (verb === 'QUIT') {
      say('221 2.0.0 bye')
      socket.end()
    } else say('502 5.5.1 not known here')
  }
  const dataLine = (line: string): void => {
    if (line !== '.') {
      // Transparency (4.5.2): a doubled full stop at the beginning of a line is one.
      lines.push(line.startsWith('.') ? line.slice(1) : line)
      return
    }
    isData = false
    if (message) say(take({ ...message, data: lines.join('\r\n') }))
    lines = []
    message = null
  }
  socket.on('data', (chunk) => {
    waiting += chunk.toString('latin1')
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end)
      waiting = waiting.slice(end + 2)
      if (isData) dataLine(line)
      else command(line)
    }
  })
  // A client that hangs up is no fault of the server's.
  socket.on('error', () => socket.destroy())
  say('220 mail.test ESMTP')
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

/**
 * A mail server of its own on a free port: what arrived is in `taken`; who is to be refused, and how, in `refused`.
 * @param keep is given each message before its sender is told that it was taken
 */
export async function startSmtp(keep: (message: Taken) => void = () => {}) {
  const taken: Taken[] = []
  const refused = new Map<string, string>()
  const sockets = new Set<Socket>()
  const open = () =>
    createServer((socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      converse(socket, refused, (message) => {
        taken.push(message)
        keep(message)
        return `250 2.0.0 taken as ${taken.length}`
      })
    })
  let server = open()
  const port = await listen(server, 0)
  const down = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refused,
    down,
    /** Comes back on the same port. */
    async up(): Promise<void> {
      server = open()
      await listen(server, port)
    },
  }
}
