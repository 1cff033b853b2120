import type { Face } from './faces.ts'
import type { Flow } from './flow.ts'
import { linesOf } from './flow.ts'
import type { sizes } from './look.ts'
import type { Block, Run } from './runs.ts'
import { plainRun } from './setting.ts'
import { below, type Element } from './structure.ts'

type Own = {
  face: Face
  size: (typeof sizes)[keyof typeof sizes]
  before: number
  tag?: string
  element?: Element
  keep?: boolean
  run?: Partial<Run>
}

/** Words of the document's own, set in lines of the flow; as a paragraph unless told otherwise. */
export function ownLines(words: string, flow: Flow, own: Own): Block[] {
  const { face, size, before, tag = 'P', keep = false } = own
  const element = own.element ?? below(flow.parent, tag)
  const runs = [plainRun(words, face, size, own.run)]
  return linesOf(runs, flow, { element, before, height: size.height, keepAll: keep })
}
