import { toBase64 } from '#server/record/bytes.ts'
import { bracketed, citationNumbers } from './citation-numbers.ts'
import { escapeHtml } from './escape-html.ts'
import type { ExportWords } from './export-words.ts'
import type { ExportedText } from './exported-text.ts'
import { factsOf } from './facts-of.ts'
import { findImages } from './find-image.ts'
import { sectionTitle } from './section-title.ts'
import { sourceCells } from './source-cells.ts'
import { sourceNotes } from './source-notes.ts'
import { hasSuggestions } from './suggested.ts'
import type { TextNode } from './text-node.ts'
import type { ShownImage } from './to-elements.ts'
import { htmlOf } from './to-html.ts'

const style = `:root{color-scheme:light dark}
body{font:1.0625rem/1.6 "IBM Plex Serif",Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4,header,footer,th,nav{font-family:"IBM Plex Sans",Arial,sans-serif;line-height:1.3}
h2{margin-top:2.5rem}header p,footer p,dl,.marking{font-size:.875rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dd{margin:0;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #8884;padding:.375rem .5rem;text-align:start;vertical-align:top}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:2px solid #8886}.marking{text-align:center;font-weight:600}
.citation{text-decoration:none}figure{margin-inline:0}img{max-width:100%;height:auto}figcaption{font-size:.9375rem;font-style:italic}@media print{body{margin:0;max-width:none}a{color:inherit}}`

// Nothing runs and nothing is fetched, wherever the file is opened.
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/**
 * A text as one HTML file that needs nothing else and in which nothing runs: headings, the text, and
 * what its numbers in brackets stand for, each linked.
 */
export function htmlFileOf(text: ExportedText, words: ExportWords): string {
  const { say } = words
  const number = citationNumbers(text.sources)
  const find = findImages(text.images)
  // Within the file itself, so that opening it asks nobody for anything.
  const show = (node: TextNode): ShownImage | undefined => {
    const image = find(node)
    if (image === undefined) return undefined
    const src = `data:${image.mediaType};base64,${toBase64(image.bytes)}`
    return { src, width: String(image.width), height: String(image.height) }
  }
  const images = { show, missing: say('imageMissing') }
  const titled = escapeHtml(say('titled', { kind: text.kind, title: text.title }))
  const marking =
    text.marking === null ? '' : `<p class="marking">${escapeHtml(text.marking)}</p>\n`
  const cite = (evidenceId: string) => {
    const place = number({ type: 'citation', attrs: { evidenceId } })
    const source = place === undefined ? undefined : text.sources[place - 1]
    if (source === undefined) return undefined
    return { label: bracketed(place), title: source.title, href: `#source-${place}` }
  }
  const sections = text.sections.map((section, index) => {
    const own =
      section.marking === null
        ? ''
        : `<p class="marking">${escapeHtml(say('sectionMarking', { marking: section.marking }))}</p>\n`
    const title = escapeHtml(sectionTitle(text, index))
    return `<section id="section-${index + 1}">\n<h2>${title}</h2>\n${own}${htmlOf(section.document, cite, { id: `text-${index + 1}`, images })}\n</section>\n`
  })
  return `<!doctype html>
<html lang="${text.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${titled}</title>
<style>${style}</style>
</head>
<body>
${marking}${head(text, words)}<main>
${sections.join('')}${sourcesOf(text, say)}</main>
${marking}</body>
</html>
`
}

function head(text: ExportedText, words: ExportWords): string {
  const { say } = words
  const facts = factsOf(text, words).map(
    ({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`,
  )
  const lines = [
    `<p>${escapeHtml(text.stateName)} · ${escapeHtml(text.bodyName)}</p>`,
    `<h1>${escapeHtml(say('titled', { kind: text.kind, title: text.title }))}</h1>`,
    ...(text.exercise ? [`<p><strong>${escapeHtml(say('exercise'))}</strong></p>`] : []),
    `<dl>${facts.join('')}</dl>`,
    ...(text.sections.some(({ document }) => hasSuggestions(document))
      ? [`<p>${escapeHtml(say('pending'))}</p>`]
      : []),
  ]
  return `<header>\n${lines.join('\n')}\n</header>\n`
}

function sourcesOf({ sources, images }: ExportedText, say: ExportWords['say']): string {
  const rows = sources.map((source, index) => {
    const cells = [`[${index + 1}]`, ...sourceCells(source, say)].map(
      (cell) => `<td>${escapeHtml(cell)}</td>`,
    )
    return `<tr id="source-${index + 1}">${cells.join('')}</tr>\n`
  })
  const heads = (['place', 'evidence', 'source', 'grade'] as const).map(
    (key) => `<th scope="col">${escapeHtml(say(key))}</th>`,
  )
  const table = `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>`
  const body = sources.length === 0 ? '' : `${table}\n`
  const intro = sourceNotes({ sources, images }, say).map((note) => `<p>${escapeHtml(note)}</p>`)
  return `<section>\n<h2>${escapeHtml(say('sources'))}</h2>\n${intro.join('\n')}\n${body}</section>\n`
}
