import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { dayOfTime, mostPageCharacters, type SavedPage, webAddress } from './rules/saved-page.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What is no word of a page: programs, looks, drawings, pages within pages. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas'],
  ...['head', 'select', 'video', 'audio'],
])

/** What begins a line of its own. */
const blocks = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'tr', 'blockquote', 'pre'],
  ...['dl', 'dt', 'dd', 'br', 'hr', 'form', 'address', 'figcaption'],
])

/**
 * The words of a page and what it says of itself, from its markup alone: nothing of it is run, drawn or
 * fetched. Walks without recursion, since a page may be nested as deeply as its maker likes.
 */
export function readHtml(bytes: Uint8Array): SavedPage {
  const found = { title: '', metas: new Map<string, string>(), comments: '' }
  let text = ''
  const stack: Node[] = [parse(decodeHtml(bytes))]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) {
      if (text.length <= mostPageCharacters * 2) text += node.value.replace(/\s+/g, ' ')
    } else if (node.nodeName === '#comment' && 'data' in node) {
      if (found.comments.length < 4_000) found.comments += `${node.data.slice(0, 2_000)}\n`
    } else {
      if (node.nodeName === 'head') readHead(node, found)
      if (blocks.has(node.nodeName)) text += '\n'
      if (!silent.has(node.nodeName) && 'childNodes' in node) {
        for (let at = node.childNodes.length - 1; at >= 0; at--) {
          const child = node.childNodes[at]
          if (child) stack.push(child)
        }
      }
    }
  }
  const words = text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  const { metas, comments } = found
  const savedFrom = /saved from url=\(\d+\)(\S+)/i.exec(comments)?.[1]
  const singleFile = /^\s*url:\s*(\S+)/im.exec(comments)?.[1]
  const savedDate = /^\s*saved date:\s*(.+)$/im.exec(comments)?.[1]

  return {
    title: clean(metas.get('og:title') ?? found.title),
    address:
      webAddress(singleFile) ??
      webAddress(savedFrom) ??
      webAddress(metas.get('canonical')) ??
      webAddress(metas.get('og:url')),
    savedOn: dayOfTime(savedDate),
    publishedOn: dayOfTime(metas.get('article:published_time') ?? metas.get('date')),
    text: words.slice(0, mostPageCharacters),
    isCut: words.length > mostPageCharacters,
  }
}

function readHead(
  head: Node,
  found: { title: string; metas: Map<string, string>; comments: string },
): void {
  if (!('childNodes' in head)) return
  for (const child of head.childNodes) {
    if (child.nodeName === '#comment' && 'data' in child) {
      found.comments += `${child.data.slice(0, 2_000)}\n`
    }
    if (!('attrs' in child)) continue
    const attribute = (name: string) => child.attrs.find((one) => one.name === name)?.value ?? ''
    const put = (name: string, value: string) => {
      if (value !== '' && !found.metas.has(name)) found.metas.set(name, value)
    }
    if (child.nodeName === 'title') {
      found.title ||= child.childNodes.map((one) => ('value' in one ? one.value : '')).join('')
    } else if (child.nodeName === 'meta') {
      put((attribute('property') || attribute('name')).toLowerCase(), attribute('content'))
    } else if (child.nodeName === 'link' && attribute('rel').toLowerCase() === 'canonical') {
      put('canonical', attribute('href'))
    }
  }
}

const clean = (title: string): string | null =>
  title.replace(/\s+/g, ' ').trim().slice(0, 300) || null

/** By what it declares, else as UTF-8 where it is that, else as browsers read what declares nothing. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1]
  for (const label of [declared, 'utf-8']) {
    const text = label === undefined ? null : decodeAs(label, bytes)
    if (text !== null) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    // TextDecoder's words for an encoding that it does not know, and for bytes that are not of it.
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
