import type { Gathered } from './gather-modules.ts'
import type { Import } from './plain-module.ts'

/**
 * Writes gathered modules into one, in their order: each in a function of its own, so that their private names do not
 * meet, under the path that it was written in. The last one, the entry, runs.
 */
export function writeBundle(modules: readonly Gathered[], about: string): string {
  const native = new Set(
    modules
      .flatMap((one) => (one.kind === 'code' ? one.imports : []))
      .map(({ from }) => from)
      .filter((from) => from.startsWith('node:')),
  )
  const heads = [...native].sort().map((from) => `import * as ${nameOf(from)} from '${from}'\n`)
  const parts = modules.map((one, at) =>
    one.kind === 'data'
      ? written(one.path, `const ${nameOf(one.path)} = ${one.body}`)
      : code(one, at === modules.length - 1),
  )
  return `${[about, heads.join(''), ...parts].filter((part) => part !== '').join('\n')}`
}

function code(one: Extract<Gathered, { kind: 'code' }>, isEntry: boolean): string {
  const inside = [...one.imports.map(taking), one.body].join('\n')
  if (isEntry) return written(one.path, inside)
  const told = [...one.exports].sort().join(', ')
  return written(
    one.path,
    `const ${nameOf(one.path)} = (() => {\n${inside}\n\nreturn { ${told} }\n})()`,
  )
}

function taking({ from, taken, whole }: Import): string {
  if (whole !== undefined) return `const ${whole} = ${nameOf(from)}`
  const names = taken.map(({ name, as }) => (name === as ? name : `${name}: ${as}`))
  return `const { ${names.join(', ')} } = ${nameOf(from)}`
}

const written = (path: string, text: string) => `// ---- ${path}\n\n${text}\n`

/** A file's path as a name: unique, because no two paths of the repository differ only in their signs. */
const nameOf = (path: string) =>
  path
    .replace(/^server\//, '')
    .replace(/\.ts$/, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
