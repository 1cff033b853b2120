import * as Y from 'yjs'

/** A writer's updates, made before anything is measured: a paragraph, then one character each. */
export type Typist = {
  clientId: number
  paragraph: Uint8Array
  strokes: Uint8Array[]
  /** The clock after the paragraph; that after stroke `n` (from 0) is `n + 1` more. */
  from: number
}

const words = 'the ministries met again and agreed on what the reports do and do not show '

/** Types `count` characters into a paragraph of one's own. */
export function makeTypist(clientId: number, count: number): Typist {
  const document = new Y.Doc()
  document.clientID = clientId
  const updates: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => updates.push(update))
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  document.transact(() => {
    paragraph.insert(0, [text])
    document.getXmlFragment('text').insert(0, [paragraph])
  })
  const from = Y.getState(document.store, clientId)
  for (let typed = 0; typed < count; typed += 1) {
    text.insert(typed, words[typed % words.length] ?? ' ')
  }
  const [first, ...strokes] = updates
  if (first === undefined) throw new Error('a paragraph makes an update')
  document.destroy()
  return { clientId, paragraph: first, strokes, from }
}
