import { stripTypeScriptTypes } from 'node:module'

/** What one name of another module is called here. */
export type Taken = { name: string; as: string }
export type Import = { from: string; taken: Taken[]; whole: string | undefined }
/** A module without its types: what it imports, what it exports, and the rest as it was written. */
export type PlainModule = { imports: Import[]; exports: string[]; body: string }

/**
 * Takes the types out of a TypeScript module, so that what is left reads as if it had been written without: comments stay,
 * but those of types; imports and exports are told apart. Throws an Error on a form of either that it does not know, rather
 * than leave something out.
 */
export function plainModule(source: string): PlainModule {
  const imports: Import[] = []
  const exports: string[] = []
  const body = withoutTypes(source)
    .replace(
      /^import (?:(\w+)|\{([^}]*)\}) from '([^']+)'(?: with \{[^}]*\})?;?\n/gm,
      (_, whole: string | undefined, names: string | undefined, from: string) => {
        const taken = (names ?? '').split(',').flatMap(takenIn)
        if (whole !== undefined || taken.length > 0) imports.push({ from, taken, whole })
        return ''
      },
    )
    .replace(
      /^export ((?:async )?function\*?|const|class) (\w+)/gm,
      (_, kind: string, name: string) => {
        exports.push(name)
        return `${kind} ${name}`
      },
    )
  const left = /^(?:import|export)\b.*$/m.exec(body)
  if (left) throw new Error(`the bundle knows no such form: ${left[0]}`)
  return { imports, exports, body: body.trim() }
}

function takenIn(text: string): Taken[] {
  const [name = '', as = name] = text.trim().split(/\s+as\s+/)
  return name === '' ? [] : [{ name, as }]
}

/** Marks where something stood that began a line. */
const gone = '\u0000'

function withoutTypes(source: string): string {
  const stripped = stripTypeScriptTypes(source)
  if (stripped.length !== source.length) throw new Error('types were not taken out in place')
  return stripped
    .replace(/\s+/g, (space: string, at: number) =>
      closed(space, source.slice(at), stripped[at + space.length]),
    )
    .replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=\0)/g, '')
    .replaceAll(gone, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
}

/** White space as it would have been written, where a type stood in some of it. */
function closed(space: string, was: string, next = ''): string {
  const taken = [...space].flatMap((_, at) => ((was[at] ?? '').trim() === '' ? [] : [at]))
  const [first, last] = [taken[0], taken.at(-1)]
  if (first === undefined || last === undefined) return space
  const [before, after] = [space.slice(0, first), space.slice(last + 1)]
  if (before.includes('\n')) return before + gone + after
  if (after.includes('\n')) return after
  // two lines with something taken from each stay two
  const [, indented = ''] = /\n([ \t]*)[^\n]*$/.exec(was.slice(0, space.length)) ?? []
  if (space.slice(first).includes('\n')) return `\n${indented}`
  return ',;)]}(.'.includes(next) ? '' : ' '
}
