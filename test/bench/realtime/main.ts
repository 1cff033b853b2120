import type { ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '#server/launch/environment.ts'
import { installPeers } from './install-peers.ts'
import { install } from './installation.ts'
import { loadsOf, type ServerName } from './loads.ts'
import { type Figures, measure } from './measure.ts'
import { judge, tableOf } from './report.ts'

/**
 * Our realtime server beside the two that a user would pick instead: each load on each, in turns, so that
 * whatever else the machine does meets all of them; the median of the rounds counts.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
    server: { type: 'string', multiple: true },
    profile: { type: 'boolean', default: false },
  },
})
const home = join(root, '.data/bench')
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3))
const loads = loadsOf(options.quick).filter(({ key }) => options.only?.includes(key) ?? true)

const children = new Set<ChildProcess>()
console.log('Installing what is compared, and starting a database …')
const [peers, installation] = await Promise.all([installPeers(home), install(home, 200)])
const giveUp = async (code: number) => {
  for (const child of children) child.kill('SIGKILL')
  await installation.end()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => giveUp(130))
// Whoever started this is gone; nothing may stay behind.
process.on('disconnect', () => giveUp(1))

try {
  const { profile } = options
  const bench = { ...{ installation, peers, children, home }, profile }
  const found = new Map(loads.map(({ key }) => [key, new Map<ServerName, Figures[]>()]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const load of loads) {
      const of = found.get(load.key)
      for (const server of load.against) {
        if (of === undefined || !(options.server?.includes(server) ?? true)) continue
        process.stdout.write(`round ${round} of ${rounds}: ${load.key}, ${server} …\n`)
        of.set(server, [...(of.get(server) ?? []), await measure(bench, load, server)])
      }
    }
  }
  console.log(
    `\nMedian of ${rounds}; ${availableParallelism()} cores; Node ${process.versions.node}`,
  )
  const verdicts = loads.flatMap((load) => {
    const of = found.get(load.key) ?? new Map<ServerName, Figures[]>()
    console.log(tableOf(load, of))
    return judge(load, of)
  })
  const reached = verdicts.filter((verdict) => verdict.reached).length
  console.log(`\n${reached} of ${verdicts.length} targets reached`)
  await giveUp(0)
} catch (error) {
  console.error(error)
  await giveUp(1)
}
