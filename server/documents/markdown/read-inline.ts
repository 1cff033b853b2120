import type { Token } from 'markdown-it'
import { marksKey } from '../node-key.ts'
import { safeHref } from '../safe-href.ts'
import type { TextMark, TextNode } from '../text-node.ts'

/** The notes of a file by their names, each used where it is called; and the images that were met. */
export type Notes = { definitions: Map<string, Token[]>; images: number }

const opening: Readonly<Record<string, string>> = {
  strong_open: 'bold',
  em_open: 'italic',
  s_open: 'strike',
}
const tags: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'insertion',
  s: 'strike',
  del: 'deletion',
}
const order = ['link', 'bold', 'italic', 'strike', 'underline']

/** The inline tokens of a line as its content. What was marked as deleted is left out, as in print. */
export function inlineOfTokens(tokens: readonly Token[], notes: Notes): TextNode[] {
  const open: TextMark[] = []
  const found: TextNode[] = []
  for (const token of tokens) {
    const mark = opening[token.type]
    if (mark !== undefined) open.push({ type: mark })
    else if (token.type === 'link_open') open.push(linkOf(token))
    else if (/_close$/.test(token.type)) open.pop()
    else if (token.type === 'html_inline' && takeTag(token.content, open, found)) continue
    else if (!open.some(({ type }) => type === 'deletion'))
      found.push(...contentOf(token, open, notes))
  }
  return joined(found)
}

function linkOf(token: Token): TextMark {
  const href = safeHref(token.attrGet('href'))
  return href === null ? { type: 'none' } : { type: 'link', attrs: { href } }
}

/** Whether a tag was one that is known, and so taken; others stay as words. */
function takeTag(tag: string, open: TextMark[], found: TextNode[]): boolean {
  if (/^<!--/.test(tag)) return true
  if (/^<br\s*\/?>$/i.test(tag)) {
    found.push({ type: 'hardBreak' })
    return true
  }
  const [, slash, name = ''] = /^<(\/?)([a-z]+)\s*>$/i.exec(tag) ?? []
  const mark = tags[name.toLowerCase()]
  if (mark === undefined) return false
  if (slash === '') open.push({ type: mark })
  else {
    const last = open.findLastIndex(({ type }) => type === mark)
    if (last === -1) return false
    open.splice(last, 1)
  }
  return true
}

function contentOf(token: Token, open: readonly TextMark[], notes: Notes): TextNode[] {
  if (token.type === 'hardbreak') return [{ type: 'hardBreak' }]
  if (token.type === 'softbreak') return words(' ', open)
  if (token.type === 'image') {
    notes.images += 1
    return []
  }
  if (token.type !== 'text') return words(token.content, open)
  return token.content.split(/(\[\^[^\]\s]+\])/).flatMap((part) => {
    const [, id] = /^\[\^([^\]\s]+)\]$/.exec(part) ?? []
    const definition = id === undefined ? undefined : notes.definitions.get(id)
    return definition === undefined ? words(part, open) : noteOf(definition, notes)
  })
}

function noteOf(definition: readonly Token[], notes: Notes): TextNode[] {
  const inner = { definitions: new Map(), images: 0 }
  const content = definition
    .flatMap(({ children }) => inlineOfTokens(children ?? [], inner))
    .map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node))
  notes.images += inner.images
  return content.length === 0 ? [] : [{ type: 'footnote', content: joined(content) }]
}

function words(text: string, open: readonly TextMark[]): TextNode[] {
  const clean = text.toWellFormed().replace(/\p{Cc}/gu, ' ')
  if (clean === '') return []
  const marks = [...new Map(open.map((mark) => [mark.type, mark])).values()]
    .filter(({ type }) => order.includes(type))
    .toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
  return [{ type: 'text', text: clean, ...(marks.length > 0 ? { marks } : {}) }]
}

function joined(nodes: readonly TextNode[]): TextNode[] {
  const result: TextNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (
      last?.text !== undefined &&
      node.text !== undefined &&
      marksKey(last.marks) === marksKey(node.marks)
    ) {
      result[result.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else result.push(node)
  }
  return result
}
