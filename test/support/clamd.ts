import { createServer, type Socket } from 'node:net'

/** A name that the double finds in whatever holds these words. */
export const virus = { words: 'a test virus that harms nobody', name: 'Test.Harmless' }

/** How the double behaves: as a scanner does, or as one that is ill. */
export type Manner = 'scans' | 'limited' | 'hangs_up' | 'babbles'

/**
 * A scanner on 127.0.0.1 that speaks INSTREAM as clamd(8) says it: it reads the command and each piece behind its length,
 * refuses what is not so, and answers once the piece of no length has come.
 */
export const startClamd = async () => {
  let manner: Manner = 'scans'
  const scanned: Buffer[] = []
  const server = createServer((socket) => answer(socket, () => manner, scanned))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('not listening')

  return {
    address: `tcp://127.0.0.1:${bound.port}`,
    /** What was sent to be scanned, whole. */
    scanned,
    behave(as: Manner) {
      manner = as
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

const command = Buffer.from('zINSTREAM\0')

const answer = (socket: Socket, manner: () => Manner, scanned: Buffer[]) => {
  let come = Buffer.alloc(0)
  const end = (said: string) => socket.end(`${said}\0`)
  socket.on('error', () => socket.destroy())
  socket.on('data', (bytes) => {
    come = Buffer.concat([come, Buffer.from(bytes)])
    if (manner() === 'hangs_up') socket.destroy()
    if (manner() === 'limited') end('INSTREAM size limit exceeded. ERROR')
    if (come.length < command.length || !socket.writable) return
    if (!come.subarray(0, command.length).equals(command)) return end('UNKNOWN COMMAND')
    const file = piecesOf(come.subarray(command.length))
    if (file === null) return
    scanned.push(file)
    if (manner() === 'babbles') end('stream: OK or so')
    else end(file.includes(virus.words) ? `stream: ${virus.name} FOUND` : 'stream: OK')
  })
}

/** What the pieces hold together; null until the last, which has no length, has come. */
const piecesOf = (framed: Buffer): Buffer | null => {
  const pieces: Buffer[] = []
  for (let at = 0; at + 4 <= framed.length; ) {
    const length = framed.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(framed.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
