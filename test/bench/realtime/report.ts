import { type Load, type ServerName, servers, type Target } from './loads.ts'
import type { Figures } from './measure.ts'

/** Every round's figures of each server under one load. */
export type Rounds = ReadonlyMap<ServerName, readonly Figures[]>

export type Verdict = { says: string; reached: boolean }

const names: Record<Target['of'], string> = {
  deliveryP99: 'delivery p99',
  ackP99: 'acknowledgement p99',
  opening: 'from upgrade to the whole text',
  undelivered: 'undelivered',
  cores: 'cores used',
  cpuPerDelivery: "CPU per delivery, of the better peer's",
  cpuPerUpdate: "CPU per update, of the better peer's",
  memoryOpen: "memory with all sockets open, of the better peer's",
  memoryWorked: "memory after the last update, of the better peer's",
}

/** The median of each figure over the rounds; undefined where no round has it. */
export function medianOf(rounds: readonly Figures[], figure: keyof Figures): number | undefined {
  const values = rounds.map((round) => round[figure]).filter((value) => value !== undefined)
  values.sort((a, b) => a - b)
  const middle = Math.floor(values.length / 2)
  const upper = values[middle]
  const lower = values[middle - 1]
  if (upper === undefined || values.length % 2 === 1 || lower === undefined) return upper
  return (lower + upper) / 2
}

/** What each target comes to. A ratio without a peer in the run counts as not reached. */
export function judge(load: Load, rounds: Rounds): Verdict[] {
  return load.targets.map((target) => {
    const own = medianOf(rounds.get('ours') ?? [], target.of)
    const name = names[target.of]
    if ('below' in target) {
      const reached = own !== undefined && own < target.below
      return { says: `${name}: ${short(own)} < ${target.below}`, reached }
    }
    const peers = servers
      .filter((server) => server !== 'ours')
      .map((server) => medianOf(rounds.get(server) ?? [], target.of))
      .filter((value) => value !== undefined)
    const ratio = own === undefined || peers.length === 0 ? undefined : own / Math.min(...peers)
    const reached = ratio !== undefined && ratio <= target.ofBetterPeer
    return { says: `${name}: ${short(ratio, 2)} <= ${target.ofBetterPeer}`, reached }
  })
}

/** One load as rows of a table, with what was reached beneath. */
export function tableOf(load: Load, rounds: Rounds): string {
  const lines = [`\n${load.says}`]
  lines.push(
    row(
      '',
      columns(load).map(([title]) => title),
    ),
  )
  for (const [server, figures] of rounds) {
    const values = columns(load).map(([, figure, scale, digits]) => {
      const value = medianOf(figures, figure)
      return value === undefined ? '-' : short(value / scale, digits)
    })
    lines.push(row(server, values))
  }
  for (const { says, reached } of judge(load, rounds)) {
    lines.push(`  ${reached ? 'reached    ' : 'not reached'}  ${says}`)
  }
  return lines.join('\n')
}

type Column = [title: string, figure: keyof Figures, scale: number, digits: number]

function columns(load: Load): Column[] {
  if (load.does.kind === 'opening') return [['open, ms', 'opening', 1, 0]]
  return [
    ['p50, ms', 'deliveryP50', 1, 1],
    ['p99, ms', 'deliveryP99', 1, 1],
    ['ack p99, ms', 'ackP99', 1, 1],
    ['undelivered', 'undelivered', 1, 0],
    ['us/delivery', 'cpuPerDelivery', 1, 1],
    ['us/update', 'cpuPerUpdate', 1, 0],
    ['cores', 'cores', 1, 2],
    ['open, MB', 'memoryOpen', 1e6, 1],
    ['worked, MB', 'memoryWorked', 1e6, 1],
    ['live, MB', 'liveOpen', 1e6, 1],
    ['live, MB', 'liveWorked', 1e6, 1],
    ['client cores', 'clientCores', 1, 2],
  ]
}

function row(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(12)}${values.map((value) => value.padStart(13)).join('')}`
}

function short(value: number | undefined, digits = 1): string {
  return value === undefined ? 'nothing' : value.toFixed(digits)
}
