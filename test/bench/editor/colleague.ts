import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { positionsOf, wordsOf } from '#server/documents/passages.ts'
import { textRoot } from '#server/documents/schema.ts'
import { dialectOf } from '../realtime/dialects.ts'
import { LightSocket } from '../realtime/light-socket.ts'

type Address = {
  readonly port: number
  readonly document: string
  readonly headers: Record<string, string>
}

const letters = 'and so it was agreed that the reports do show it '
const nothing = new Uint8Array([0, 0])

/** Somebody else who writes in the text, over a raw socket: letters, and with each where their caret is. */
export class Colleague {
  readonly #text = new Y.Doc()
  readonly #awareness = new Awareness(this.#text)
  #socket: LightSocket | undefined
  #line: Y.XmlText | undefined
  #typed = 0

  /**
   * Comes into a text. Resolves once it is there.
   * @param place which share of the text lies before the line they write in, from 0 to 1
   */
  async enter({ port, document, headers }: Address, place: number): Promise<void> {
    const { path, greeting, read, step2, update } = dialectOf('ours', document, this.#text.clientID)
    await new Promise<void>((entered, failed) => {
      const hear = (frame: Buffer) => {
        const heard = read(frame)
        if (heard.kind === 'step1') this.#socket?.send(step2(nothing))
        // What others write is not read: their letters are in other lines.
        if (heard.kind !== 'step2') return
        Y.applyUpdate(this.#text, heard.update)
        entered()
      }
      LightSocket.open({ port, path, headers }, hear).then((socket) => {
        this.#socket = socket
        for (const frame of greeting) socket.send(frame)
      }, failed)
    })
    const lines = this.#text.getXmlFragment(textRoot).toArray().flatMap(textOfLine)
    this.#line = lines[Math.floor(place * lines.length)]
    this.#text.on('update', (made: Uint8Array) => this.#socket?.send(update(made)))
  }

  /** So many passages of the text, spread over it, as comments name them: positions in base64. */
  passages(count: number): { start: string; end: string }[] {
    const words = wordsOf(this.#text)
    return Array.from({ length: count }, (_, at) => {
      const from = words.text.indexOf('ministry', (at / count) * words.text.length)
      const positions = positionsOf(words, { from, to: from + 'ministry of the interior'.length })
      if (positions === null) throw new Error('the text is shorter than its comments')
      const [start = '', end = ''] = [positions.start, positions.end].map((position) =>
        Buffer.from(position).toString('base64'),
      )
      return { start, end }
    })
  }

  /** Why the server closed the connection, if it did. */
  get closed(): string | undefined {
    return this.#socket?.closed
  }

  /** Types the next letter at the end of their line. */
  type(): void {
    const line = this.#line
    if (line === undefined) throw new Error('nobody types before they came in')
    line.insert(line.length, letters[this.#typed % letters.length] ?? ' ')
    this.#typed += 1
    const caret = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(line, line.length))
    this.#awareness.setLocalStateField('cursor', { anchor: caret, head: caret })
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      encodeAwarenessUpdate(this.#awareness, [this.#text.clientID]),
    )
    this.#socket?.send(encoding.toUint8Array(encoder))
  }

  leave(): void {
    this.#socket?.end()
    this.#awareness.destroy()
    this.#text.destroy()
  }
}

function textOfLine(child: unknown): Y.XmlText[] {
  if (!(child instanceof Y.XmlElement) || child.nodeName !== 'paragraph') return []
  const [text] = child.toArray()
  return text instanceof Y.XmlText ? [text] : []
}
