import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '../../db/embedded-process.ts'
import { installation } from '../installation/installation.ts'
import { processOf } from '../installation/processes.ts'

/**
 * Kills a part with SIGKILL, and again whenever the supervisor starts it anew, until the outage ends.
 * Resolves once the first is dead.
 */
export const takeDown = async (part: 'realtime' | 'worker'): Promise<{ end(): Promise<void> }> => {
  const { processes } = installation()
  const kill = async () => {
    const pid = await processOf(processes, part)
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    return pid
  }
  const first = await kill()
  while (isAlive(first)) await pause(5)
  let over = false
  const keepingDown = (async () => {
    while (!over) {
      await kill()
      await pause(20)
    }
  })()
  return {
    async end() {
      over = true
      await keepingDown
    },
  }
}
