import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

const lines = new Set(['paragraph', 'heading'])

/**
 * Gives each empty line that is opened on this page its text, with the change that opens it. Without one, two
 * people who begin to type in it at once would each make a text of their own in it, side by side, and a caret
 * between two texts loses its place: the letters of a word part. What others open is left to their pages.
 *
 * @returns what ends it
 */
export function oneTextForEachLine(fragment: Y.XmlFragment): () => void {
  const give = (events: Y.YEvent<Y.XmlText | Y.XmlFragment>[], change: Y.Transaction) => {
    if (!change.local || change.origin !== ySyncPluginKey) return
    const opened = events.flatMap(({ target, changes }) => [
      // A line whose words were all deleted keeps its text; one that lost it with them is as one just opened.
      ...(target instanceof Y.XmlElement ? emptyLinesIn(target) : []),
      ...[...changes.added].flatMap(({ content }) =>
        content instanceof Y.ContentType ? emptyLinesIn(content.type) : [],
      ),
    ])
    if (opened.length === 0) return
    fragment.doc?.transact(() => {
      for (const line of new Set(opened)) line.insert(0, [new Y.XmlText()])
    }, ySyncPluginKey)
  }
  fragment.observeDeep(give)
  return () => fragment.unobserveDeep(give)
}

function emptyLinesIn(type: unknown): Y.XmlElement[] {
  if (!(type instanceof Y.XmlElement)) return []
  if (lines.has(type.nodeName)) return type.length === 0 ? [type] : []
  return type.toArray().flatMap(emptyLinesIn)
}
