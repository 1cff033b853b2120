import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '#db/embedded-process.ts'

/** Runs `work` while no other process of this clone holds the lock at `directory`. A dead holder is pushed aside. */
export const withLock = async <T>(directory: string, work: () => Promise<T>): Promise<T> => {
  const holder = join(directory, 'holder')
  for (;;) {
    const taken = await mkdir(directory).then(
      () => true,
      () => false,
    )
    if (taken) break
    const pid = Number(await readFile(holder, 'utf8').catch(() => String(process.pid)))
    if (!isAlive(pid)) await rm(directory, { recursive: true, force: true })
    await sleep(50)
  }
  try {
    await writeFile(holder, String(process.pid))
    return await work()
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
