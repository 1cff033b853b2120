import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * What we are compared with, in the versions that were measured. The y-websocket server's 0.1.5 cannot be
 * installed (it asks for a package that has no release). These are no dependencies of the project.
 */
const packages = {
  '@hocuspocus/extension-database': '4.7.0',
  '@hocuspocus/server': '4.7.0',
  '@y/websocket-server': '0.1.1',
  postgres: '3.4.9',
  ws: '6.2.7',
  'y-protocols': '1.0.7',
  yjs: '13.6.33',
}

/** Installs the peers into a folder of their own, unless they are there. Resolves with the folder. */
export async function installPeers(home: string): Promise<string> {
  const folder = join(home, 'peers')
  const wanted = JSON.stringify({ private: true, dependencies: packages }, null, 2)
  const marker = join(folder, 'installed.json')
  if ((await readFile(marker, 'utf8').catch(() => undefined)) === wanted) return folder
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), wanted)
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
  await writeFile(marker, wanted)
  return folder
}
