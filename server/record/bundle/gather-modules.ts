import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { type Import, plainModule } from './plain-module.ts'

/** A file of the bundle: where it is, what it takes from where, and its text without types; or data. */
export type Gathered =
  | { kind: 'code'; path: string; imports: Import[]; exports: string[]; body: string }
  | { kind: 'data'; path: string; body: string }

/**
 * Everything that an entry stands on, each file once and after all that it imports itself. Paths are from the root of
 * the repository. `instead` names files that others stand in for. Throws an Error where two files need each other, or one
 * comes from a package: the verifier has none.
 */
export async function gatherModules(
  root: string,
  entry: string,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<Gathered[]> {
  const done = new Map<string, Gathered>()
  const begun = new Set<string>()
  const gather = async (asked: string): Promise<string> => {
    const path = instead.get(asked) ?? asked
    if (done.has(path)) return path
    if (begun.has(path)) throw new Error(`${path} needs what needs it`)
    begun.add(path)
    const text = await readFile(join(root, path), 'utf8')
    if (path.endsWith('.json')) {
      done.set(path, { kind: 'data', path, body: text.trim() })
      return path
    }
    const module = plainModule(text)
    const imports: Import[] = []
    for (const one of module.imports) imports.push({ ...one, from: await place(path, one.from) })
    done.set(path, { kind: 'code', path, ...module, imports })
    return path
  }
  const place = async (path: string, from: string): Promise<string> => {
    if (from.startsWith('node:')) return from
    if (!from.startsWith('.')) throw new Error(`${path} imports ${from}, which is a package`)
    return await gather(posix.join(posix.dirname(path), from))
  }
  await gather(entry)
  return [...done.values()]
}
