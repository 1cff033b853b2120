import { type Claim, claimsOf } from './claims.ts'

/** The parts of an office document that say what it is: of Office Open XML (ECMA-376 2, 11), and of OpenDocument. */
export const officeParts = ['docProps/core.xml', 'docProps/app.xml', 'meta.xml'] as const

/** What an office document claims of itself, in its parts as they stand in it, one after the other. */
export function readOfficeClaims(xml: string): Claim[] {
  const first = (...names: string[]): string =>
    names.map((name) => textOf(xml, name)).find((words) => words !== '') ?? ''
  return claimsOf({
    title: first('dc:title'),
    author: first('meta:initial-creator', 'dc:creator'),
    changedBy: xml.includes('<meta:initial-creator')
      ? first('dc:creator')
      : first('cp:lastModifiedBy'),
    company: first('Company'),
    created: first('dcterms:created', 'meta:creation-date'),
    changed: first('dcterms:modified', 'dc:date'),
    program: first('Application', 'meta:generator'),
    pages: first('Pages'),
    description: first('dc:description', 'dc:subject'),
  })
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of the first element of a name that holds words alone. */
const textOf = (xml: string, name: string): string =>
  (new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? '').replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hexadecimal, mark) => {
      if (mark !== undefined) return marks[mark] ?? whole
      const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    },
  )
