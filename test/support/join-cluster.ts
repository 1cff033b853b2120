import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withLock } from './lock.ts'
import { prepareTemplate } from './prepare-template.ts'
import { isRunning, startShared, stopShared } from './shared-cluster.ts'

/** What a test needs to make databases of its own. */
export type TestCluster = { superuserUrl: string; port: number; template: string; secrets: string }

const home = join(import.meta.dirname, '../../.data/test')
const users = join(home, 'users')

/**
 * One PostgreSQL for all test runs of this clone, however many run at once; the first starts it, the
 * last to leave stops it. fsync is off: nothing here must survive.
 * @param name tells runs of one process apart
 */
export const joinCluster = async (
  name: string,
): Promise<{ cluster: TestCluster; leave(): Promise<void> }> => {
  await mkdir(users, { recursive: true })
  const badge = join(users, `${process.pid}.${name}`)
  const cluster = await withLock(join(home, 'lock'), async () => {
    await writeFile(badge, '')
    const running = await startShared(home)
    return prepareTemplate(running, home)
  })

  return {
    cluster,
    leave: () =>
      withLock(join(home, 'lock'), async () => {
        await rm(badge, { force: true })
        for (const name of await readdir(users)) {
          if (isRunning(Number(name.split('.')[0]))) return
          await rm(join(users, name), { force: true })
        }
        await stopShared(home)
      }),
  }
}
