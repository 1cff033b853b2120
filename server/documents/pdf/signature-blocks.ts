import { bodyFlow } from './flow.ts'
import { colours, column, sans, sansBold, sizes } from './look.ts'
import { ownLines } from './own-lines.ts'
import type { Block, Row } from './runs.ts'
import type { DocumentSetting } from './setting.ts'
import { below } from './structure.ts'
import { heightOf } from './table-blocks.ts'

const gutter = 32

/**
 * What ends the text, before its annex: the fingerprint of what is signed, and room for each who signs. All of it
 * on one page.
 */
export function signatureBlocks(setting: DocumentSetting): Block[] {
  const { fonts, context, root, text, words } = setting
  if (text.signers.length === 0) return []
  const flow = bodyFlow(fonts, context, below(root, 'Sect'), column)
  const head = { face: sansBold, size: sizes.section, before: 34, tag: 'H2', keep: true }
  const run = { colour: colours.soft }
  const small = { face: sans, size: sizes.small, before: 5, keep: true, run }
  const rows: Block[] = []
  for (let at = 0; at < text.signers.length; at += 2) {
    rows.push(signers(text.signers.slice(at, at + 2), setting, at + 2 < text.signers.length))
  }
  return [
    ...ownLines(words.say('signing'), flow, head),
    ...ownLines(text.signing, flow, small),
    ...ownLines(text.version.hash, flow, { ...small, before: 0, run: { colour: colours.ink } }),
    ...rows,
  ]
}

function signers(names: readonly string[], setting: DocumentSetting, keep: boolean): Block {
  const { fonts, context, root, words } = setting
  const width = (column - gutter) / 2
  const named = names.map((name) => {
    const flow = bodyFlow(fonts, context, below(root, 'Sect'), width)
    return ownLines(name, flow, { face: sansBold, size: sizes.text, before: 0 })
  })
  // The longer name makes room for both, or their lines would not be level.
  const tallest = Math.max(...named.map(heightOf))
  const cells = named.map((lines, index) => {
    const flow = bodyFlow(fonts, context, below(root, 'Sect'), width)
    const run = { colour: colours.soft }
    const under = { face: sans, size: sizes.small, before: 0, run }
    const level = tallest - heightOf(lines)
    const line = { kind: 'rule', before: 38, height: 4, indent: 0, keep: false } as const
    const blocks: Block[] = [
      ...lines,
      { ...line, before: line.before + level },
      ...ownLines(words.say('placeDate'), flow, under),
      line,
      ...ownLines(words.say('signature'), flow, under),
    ]
    return { x: index * (width + gutter), width, blocks }
  })
  const row: Row = { cells, width: column, isHead: false, isPlain: true, repeats: [] }
  const height = Math.max(...cells.map(({ blocks }) => heightOf(blocks))) + 10
  return { kind: 'row', row, before: 16, height, indent: 0, keep }
}
