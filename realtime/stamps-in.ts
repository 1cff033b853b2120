import * as Y from 'yjs'
import { markName } from '#server/documents/from-ydoc.ts'
import { readStamp, readStamps, type Stamp } from '#server/documents/stamp.ts'

type Struct = Y.Item | Y.GC | Y.Skip

/** What structs say of who proposes what: the stamps of the marks and attributes that they write. */
export function stampsIn(structs: readonly Struct[]): Stamp[] {
  return structs.flatMap((struct) => {
    const content = struct instanceof Y.Item ? struct.content : undefined
    if (content instanceof Y.ContentFormat) {
      const name = markName(content.key)
      if (name !== 'insertion' && name !== 'deletion') return []
      const stamp = readStamp(content.value)
      return stamp ? [stamp] : []
    }
    return content instanceof Y.ContentAny ? content.arr.flatMap(readStamps) : []
  })
}
