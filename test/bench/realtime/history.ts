import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { connect } from '#db/client.ts'
import { appendUpdates, keepState } from '#realtime/update-log.ts'
import type { Installation } from './installation.ts'

const operations = 260_000
const clientId = 77

/** A long history: its updates in order, and the state that they come to. */
export type History = { updates: Uint8Array[]; state: Uint8Array }

/**
 * A history of the size of B4 in crdt-benchmarks (dmonad/crdt-benchmarks: 182,315 characters typed and
 * 77,463 deleted, one by one, by one author; 160 kB as a state), which is not published as a package. Typed
 * by a generator with a fixed seed; its text and its state come to as much.
 * Made once and kept in `home`, as it takes some ten seconds.
 */
export async function readHistory(home: string): Promise<History> {
  const file = join(home, 'history-2.bin')
  const known = await readFile(file).catch(() => undefined)
  if (known !== undefined) return decode(known)
  const history = makeHistory()
  await mkdir(home, { recursive: true })
  await writeFile(file, encode(history))
  return history
}

/**
 * Writes a history into a document's log through the function that the realtime process uses, with the
 * state kept as it would be after its last thousand: half of that is left to replay.
 */
export async function storeHistory(
  installation: Installation,
  documentId: string,
  { updates }: History,
): Promise<void> {
  const [person] = installation.people
  if (person === undefined) throw new Error('somebody has to have written it')
  const database = connect(installation.appUrl, { max: 1, name: 'bench' })
  const author = { memberId: person.memberId, sessionId: person.sessionId }
  try {
    for (let from = 0; from < updates.length; from += 1_000) {
      const rows = updates.slice(from, from + 1_000).map((content, index) => ({
        ...{ author, connectionId: person.sessionId, content },
        claims: from + index === 0 ? [clientId] : [],
      }))
      const answers = await appendUpdates(database.query, documentId, rows)
      if (answers.some(({ refusal }) => refusal !== null)) throw new Error('the log refused it')
    }
    const kept = updates.slice(0, updates.length - 500)
    await keepState(database.query, documentId, kept.length, stateOf(kept))
  } finally {
    await database.close()
  }
}

/** Replays updates into one document, as compaction does. */
export function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const document = new Y.Doc()
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update)
  })
  return Y.encodeStateAsUpdate(document)
}

function makeHistory(): History {
  const document = new Y.Doc()
  document.clientID = clientId
  const updates: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => updates.push(update))
  const fragment = document.getXmlFragment('text')
  const random = seeded(20_071_227)
  let text = addParagraph(document, fragment)
  let caret = 0
  let deleting = false
  while (updates.length < operations) {
    // People type a while, then take a while of it back: turns average 60 characters and 25.
    if (random() < (deleting ? 1 / 25 : 1 / 60)) {
      deleting = !deleting
      if (random() < 0.03) text = addParagraph(document, fragment)
      else if (random() < 0.3) {
        const paragraph = fragment.get(Math.floor(random() * fragment.length))
        const found = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
        if (found instanceof Y.XmlText) text = found
        caret = Math.floor(random() * (text.length + 1))
      }
    }
    caret = Math.min(caret, text.length)
    if (!deleting || caret === 0) {
      text.insert(caret, 'etaoin shrdlu cmfw'[Math.floor(random() * 18)] ?? ' ')
      caret += 1
    } else {
      caret -= 1
      text.delete(caret, 1)
    }
  }
  return { updates, state: Y.encodeStateAsUpdate(document) }
}

function addParagraph(document: Y.Doc, fragment: Y.XmlFragment): Y.XmlText {
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  document.transact(() => {
    paragraph.insert(0, [text])
    fragment.push([paragraph])
  })
  return text
}

// Mulberry32: the same history on every machine.
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

function encode({ updates, state }: History): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint8Array(encoder, state)
  encoding.writeVarUint(encoder, updates.length)
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function decode(bytes: Uint8Array): History {
  const decoder = decoding.createDecoder(bytes)
  const state = decoding.readVarUint8Array(decoder).slice()
  const count = decoding.readVarUint(decoder)
  const updates = Array.from({ length: count }, () => decoding.readVarUint8Array(decoder))
  return { updates, state }
}
