import { readAtMost } from '../read-at-most.ts'

/** The longest that a log may take over one answer, in milliseconds. */
const longestWait = 20_000
const mostNote = 65_536
const mostTile = 8_192

/** A log that is not reached or answers something else than it should. */
export class Unreached extends Error {}

/** A log as it is reached over HTTP: C2SP tlog-tiles, and where cosignatures go. */
export function logOverHttp(url: string) {
  const prefix = url.replace(/\/+$/, '')
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    try {
      const signal = AbortSignal.timeout(longestWait)
      return await fetch(`${prefix}/${path}`, { ...init, redirect: 'error', signal })
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      throw new Unreached(cause instanceof Error ? cause.message : String(cause))
    }
  }
  const got = async (path: string): Promise<Response> => {
    const response = await ask(path)
    if (response.ok) return response
    await response.body?.cancel()
    throw new Unreached(`${path}: ${response.status}`)
  }

  return {
    checkpoint: async (): Promise<string> => {
      const text = await readAtMost((await got('checkpoint')).body, mostNote)
      if (text === null) throw new Unreached('checkpoint: too long')
      return text
    },
    tile: async (path: string): Promise<Uint8Array> => {
      const { body } = await got(path)
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const piece of body ?? []) {
        length += piece.length
        if (length > mostTile) throw new Unreached(`${path}: too long`)
        pieces.push(piece)
      }
      return new Uint8Array(Buffer.concat(pieces))
    },
    /** Hands over a cosigned note; the status that was answered. */
    submit: async (note: string): Promise<number> => {
      const response = await ask('api/record/cosignatures', {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: note,
      })
      await response.body?.cancel()
      return response.status
    },
  }
}

export type Log = ReturnType<typeof logOverHttp>
