import { createDecoder } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint8Array } from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { takeInTogether } from '../../../app/_editor/take-in-together.ts'

/** A page's text, and how a frame from the server reaches it. */
const openPage = () => {
  const document = new Y.Doc()
  const provider = new WebsocketProvider('ws://localhost', 'text', document, { connect: false })
  onTestFinished(() => provider.destroy())
  const takeIn = takeInTogether(provider)
  const hear = (kind: number, write: (encoder: ReturnType<typeof createEncoder>) => void) => {
    const frame = createEncoder()
    write(frame)
    const answer = createEncoder()
    const decoder = createDecoder(toUint8Array(frame))
    provider.messageHandlers[kind]?.(answer, decoder, provider, true, kind)
  }
  return { document, provider, takeIn, hear }
}

const wordsOf = (document: Y.Doc) => document.getText('text').toString()

/** Somebody else who writes, and what they send. */
const colleague = () => {
  const document = new Y.Doc()
  const sent: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => sent.push(update))
  return { document, sent }
}

test('what others wrote and where they are comes at once and whole, by itself, as nobody’s own change', async () => {
  const { document, provider, hear } = openPage()
  const { document: theirs, sent } = colleague()
  for (const letter of 'The road is closed.') {
    theirs.getText('text').insert(theirs.getText('text').length, letter)
  }
  const awareness = new Awareness(theirs)
  onTestFinished(() => awareness.destroy())
  awareness.setLocalState({ cursor: 19 })
  const taken: boolean[] = []
  const came = new Promise<void>((found) => {
    document.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }) => {
      taken.push(origin === provider && !local)
    })
    provider.awareness.on('change', () => found())
  })
  for (const update of sent) hear(0, (encoder) => writeUpdate(encoder, update))
  hear(1, (encoder) =>
    writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [theirs.clientID])),
  )
  expect(wordsOf(document)).toBe('')
  await came
  expect(wordsOf(document)).toBe('The road is closed.')
  expect(taken).toEqual([true])
  expect(provider.awareness.getStates().get(theirs.clientID)).toEqual({ cursor: 19 })
})

test('whatever else comes is taken in behind what waits, and a lost connection takes nothing with it', () => {
  const { document, provider, hear } = openPage()
  const { document: theirs, sent } = colleague()
  theirs.getText('text').insert(0, 'Envoys ')
  hear(0, (encoder) => writeUpdate(encoder, sent[0] ?? new Uint8Array()))
  hear(0, (encoder) => writeSyncStep2(encoder, theirs))
  expect(wordsOf(document)).toBe('Envoys ')
  expect(provider.synced).toBe(true)
  theirs.getText('text').insert(7, 'leave.')
  hear(0, (encoder) => writeUpdate(encoder, sent[1] ?? new Uint8Array()))
  expect(wordsOf(document)).toBe('Envoys ')
  provider.emit('connection-close', [null, provider])
  expect(wordsOf(document)).toBe('Envoys leave.')
})

test('one’s own words typed meanwhile stand beside them', () => {
  const { document, takeIn, hear } = openPage()
  const { document: theirs, sent } = colleague()
  theirs.getText('text').insert(0, 'shore')
  hear(0, (encoder) => writeUpdate(encoder, sent[0] ?? new Uint8Array()))
  document.getText('text').insert(0, 'isle')
  takeIn()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(document))
  expect(wordsOf(document)).toMatch(/^(isleshore|shoreisle)$/)
  expect(wordsOf(theirs)).toBe(wordsOf(document))
})
