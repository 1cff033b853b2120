import { readStamp, readStamps, type Stamp } from './stamp.ts'
import type { TextNode } from './text-node.ts'

/** A change that somebody proposed and nobody has decided yet. `at` is in ms since 1970. */
export type Suggested = { memberId: string; at: number }

/** What is proposed of a run of words, a line break, a citation, or the break before a paragraph. */
export type Proposed = { insertion: Suggested | null; deletion: Suggested | null }

/** The latest proposals on a node, as the text carries them: in marks on words, in attributes elsewhere. */
export function proposedOn(node: TextNode): Proposed {
  return { insertion: proposal(node, 'insertion'), deletion: proposal(node, 'deletion') }
}

/** Whether anything in a text waits to be accepted or rejected. */
export function hasSuggestions(node: TextNode): boolean {
  const { insertion, deletion } = proposedOn(node)
  return insertion !== null || deletion !== null || (node.content ?? []).some(hasSuggestions)
}

/** Every stamp in a text: who proposes what of it, once for each piece. */
export function stampsOf({ marks = [], attrs = {}, content = [] }: TextNode): Stamp[] {
  const onWords = marks
    .filter(({ type }) => type === 'insertion' || type === 'deletion')
    .flatMap((mark) => readStamp(mark.attrs) ?? [])
  const onNode = [attrs.insertion, attrs.deletion].flatMap(readStamps)
  return [...onWords, ...onNode, ...content.flatMap(stampsOf)]
}

/** The members who proposed what waits in a text, each once. */
export function suggestingMembers(node: TextNode): string[] {
  const { insertion, deletion } = proposedOn(node)
  const here = [insertion, deletion].flatMap((found) => found?.memberId ?? [])
  return [...new Set([...here, ...(node.content ?? []).flatMap(suggestingMembers)])]
}

function proposal(node: TextNode, kind: 'insertion' | 'deletion'): Suggested | null {
  const mark = node.marks?.find(({ type }) => type === kind)
  if (mark) return suggested(mark.attrs?.memberId, mark.attrs?.at)
  const stamps = node.attrs?.[kind]
  if (typeof stamps !== 'string') return null
  // `id.member.time`, several between commas.
  const [, memberId, at] = stamps.split(',')[0]?.split('.') ?? []
  return suggested(memberId, Number(at))
}

function suggested(memberId: unknown, at: unknown): Suggested {
  return {
    memberId: typeof memberId === 'string' ? memberId : '',
    at: typeof at === 'number' && Number.isSafeInteger(at) ? at : 0,
  }
}
