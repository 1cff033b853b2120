import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from '#server/launch/environment.ts'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import { Latencies } from '../realtime/latencies.ts'
import { fillHall } from './hall.ts'
import { openPage, type Page, type Way } from './page.ts'
import { startProcess } from './start-process.ts'

/**
 * How long it takes until a vote is on everybody's screen in a meeting of 200 people who all vote within one second,
 * and what that costs in reads: as the page of a meeting is told it, beside the way of every other page in the same
 * run, where what happened makes each page read itself again.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const people = options.quick ? 24 : 200
const rounds = options.quick ? 1 : 3
const within = 1_000
const longest = 60_000

type Figures = {
  readonly pressed: Latencies
  readonly committed: Latencies
  readonly unseen: number
  readonly refused: number
  readonly reads: number
  readonly transactions: number
}

console.log(`seating ${people} ministries …`)
const hall = await fillHall(join(root, '.data/bench'), people)
const { meetingId, variables, voters, sql } = hall
const processes = [
  await startProcess(
    'realtime/main.ts',
    (port) => ({ ...variables, FOCALPOINT_REALTIME_PORT: String(port) }),
    '/api/ready',
  ),
  await startProcess(
    'test/bench/meeting/door.ts',
    (port) => ({ ...variables, PORT: String(port) }),
    '/',
  ),
] as const
const [realtime, door] = processes
const ask = async <Answer>(asked: object): Promise<Answer> => {
  const answer = await fetch(`http://127.0.0.1:${door.port}/`, {
    method: 'POST',
    body: JSON.stringify(asked),
  })
  return answer.json() as Promise<Answer>
}
const readsSoFar = async () => {
  const answer = await fetch(`http://127.0.0.1:${door.port}/`)
  return ((await answer.json()) as { reads: number }).reads
}
/** All that the database was asked, in transactions; it counts with a second's delay. */
const transactionsSoFar = async () => {
  await pause(1_500)
  const [row] = await sql<{ count: string }[]>`
    select xact_commit as count from pg_stat_database where datname = current_database()`
  return Number(row?.count)
}

const until = async (isSo: () => boolean): Promise<boolean> => {
  for (const deadline = performance.now() + longest; performance.now() < deadline; await pause(5)) {
    if (isSo()) return true
  }
  return false
}

const measure = async (way: Way, headers: readonly Record<string, string>[]): Promise<Figures> => {
  const ballotId = await hall.open(`Shall it be measured, ${way}?`)
  const pages: Page[] = []
  for (const [at, { memberId }] of voters.entries()) {
    pages.push(
      await openPage({
        ...{ way, memberId, meetingId, port: realtime.port, headers: headers[at] ?? {} },
        read: () => ask<RoomRead>({ do: 'read', memberId, meetingId }),
      }),
    )
  }
  if (!(await until(() => pages.every((page) => page.shows(ballotId))))) {
    throw new Error('not every page opened')
  }
  const readsBefore = await readsSoFar()
  const transactionsBefore = await transactionsSoFar()
  const begun = performance.now()
  const votes = await Promise.all(
    voters.map(async ({ memberId, ministryId }, at) => {
      await pause(Math.max(0, begun + (at * within) / voters.length - performance.now()))
      const pressed = performance.now()
      const choice = at % 3 === 0 ? 'no' : 'yes'
      const answer = await ask<{ ok: boolean }>({ do: 'vote', memberId, ballotId, choice })
      return { memberId, ministryId, pressed, committed: performance.now(), isTaken: answer.ok }
    }),
  )
  const taken = votes.filter(({ isTaken }) => isTaken)
  await until(() => pages.every(({ shown }) => shown.size === taken.length))
  const transactions = (await transactionsSoFar()) - transactionsBefore
  const reads = (await readsSoFar()) - readsBefore
  const [pressed, committed] = [new Latencies(), new Latencies()]
  let unseen = 0
  for (const vote of taken) {
    for (const page of pages) {
      if (page.memberId === vote.memberId) continue
      const shown = page.shown.get(vote.ministryId ?? '')
      if (shown === undefined) unseen += 1
      else {
        pressed.add(shown - vote.pressed)
        // An answer may reach the voter after the others' screens.
        committed.add(Math.max(0, shown - vote.committed))
      }
    }
  }
  await Promise.all(pages.map((page) => page.leave()))
  await hall.close(ballotId)
  await pause(500)

  return { pressed, committed, unseen, refused: votes.length - taken.length, reads, transactions }
}

const columns: readonly [string, (figures: Figures) => number | undefined][] = [
  ['p50, ms', ({ pressed }) => pressed.quantile(0.5)],
  ['p95, ms', ({ pressed }) => pressed.quantile(0.95)],
  ['p99, ms', ({ pressed }) => pressed.quantile(0.99)],
  ['commit p95', ({ committed }) => committed.quantile(0.95)],
  ['unseen', ({ unseen }) => unseen],
  ['refused', ({ refused }) => refused],
  ['reads', ({ reads }) => reads],
  ['db asked', ({ transactions }) => transactions],
]
const row = (name: string, cells: readonly string[]) =>
  console.log(`  ${name.padEnd(14)}${cells.map((cell) => cell.padStart(12)).join('')}`)

try {
  const headers = await Promise.all(voters.map(({ memberId }) => hall.signIn(memberId)))
  console.log(
    `\n${people} people, ${people} votes in ${within / 1_000} s: from the press to every other screen`,
  )
  row(
    '',
    columns.map(([title]) => title),
  )
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ['told', 'reads again'] as const) {
      const figures = await measure(way, headers)
      row(
        way,
        columns.map(([, figure]) => figure(figures)?.toFixed(0) ?? '-'),
      )
    }
  }
  console.log(
    '  "commit p95": from the answer to the voter; "db asked": transactions, the votes among them',
  )
} finally {
  for (const one of processes) await one.stop()
  await hall.end()
}
