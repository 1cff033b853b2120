import { createHash } from 'node:crypto'

/** The Yjs client id under which an act writes in a text: of the act, so that the exercise is the same everywhere. */
export function actClient(actId: string): number {
  return createHash('sha256').update(actId).digest().readUInt32BE(0)
}
