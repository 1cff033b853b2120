import * as Y from 'yjs'

/**
 * Whether the mark that begins before the letter at `index` was also ended by whoever began it. Letters of
 * the text are counted as Yjs does.
 */
export function isClosed(text: Y.XmlText, index: number, key: string): boolean {
  let beginner: number | undefined
  let passed = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentFormat && item.content.key === key) {
      if (passed > index) return item.content.value === null && item.id.client === beginner
      beginner = item.id.client
    } else if (item.countable) {
      passed += item.length
    }
  }
  return false
}
