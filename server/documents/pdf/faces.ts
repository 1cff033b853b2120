import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How words are set: IBM Plex, with or without serifs, in two weights, upright or italic. */
export type Face = { family: 'serif' | 'sans'; bold: boolean; italic: boolean }

/** What can tell whether a font has a sign, as fontkit's fonts do. */
export type Coverage = { hasGlyphForCodePoint: (codePoint: number) => boolean }

// The package cuts each face into files by script; a line of a name from elsewhere needs several.
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const

/** The names of the fonts that set a face, the one that sets most of it first. */
export function fontNames({ family, bold, italic }: Face): string[] {
  const weight = bold ? 600 : 400
  const style = italic ? 'italic' : 'normal'
  const own = scripts.map((script) => `${family}-${script}-${weight}-${style}`)
  // Greek letters stand in formulas; the face with serifs has none.
  return [...own, `sans-greek-${weight}-${style}`]
}

const kept = new Map<string, Uint8Array>()

/** The bytes of a font that `fontNames` named. Read once a process. */
export function fontFile(name: string): Uint8Array {
  const known = kept.get(name)
  if (known) return known
  const family = name.startsWith('serif') ? 'ibm-plex-serif' : 'ibm-plex-sans'
  const file = `ibm-plex-${name}.woff`
  const path = join(process.cwd(), 'node_modules', '@fontsource', family, 'files', file)
  const bytes = new Uint8Array(readFileSync(path))
  kept.set(name, bytes)
  return bytes
}
