import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { castVote } from '#server/ballots/cast-vote.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { root } from '#server/launch/environment.ts'
import { fillHall } from '../meeting/hall.ts'
import { Latencies } from '../realtime/latencies.ts'

/**
 * A ballot of 1,000 ministries that are all there: 200 votes a second for 5 s, none lost or counted twice, and the
 * time from closing it to its result, beside what this machine can do at most in the same run: commits of one row
 * each, from as many connections.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const ministries = options.quick ? 40 : 1_000
const perSecond = options.quick ? 20 : 200
const rounds = options.quick ? 2 : 5
const connections = 12

console.log(`seating ${ministries} ministries …`)
const seated = performance.now()
const hall = await fillHall(join(root, '.data/bench'), ministries)
console.log(`seated in ${Math.round((performance.now() - seated) / 1_000)} s`)
const { voters, world, sql, database } = hall

/** Commits of one row a second, from as many connections as votes have, for a while (ms). */
const commitsPerSecond = async (lasts: number): Promise<number> => {
  const own = postgres(database.superuserUrl, { max: connections, onnotice: () => {} })
  await own`create table if not exists bench_commit (id bigint generated always as identity, said text)`
  let count = 0
  const end = performance.now() + lasts
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; performance.now() < end; count += 1) {
        await own`insert into bench_commit (said) values ('yes')`
      }
    }),
  )
  await own.end()
  return count / (lasts / 1_000)
}

type Round = {
  readonly votes: Latencies
  readonly took: number
  readonly result: number
  readonly faults: string[]
}

const choiceOf = (at: number) => (at % 3 === 0 ? 'no' : at % 7 === 0 ? 'abstain' : 'yes')

const vote = async (round: number): Promise<Round> => {
  const ballotId = await hall.open(`Shall it be measured, for the ${round + 1}. time?`)
  const votes = new Latencies()
  const begun = performance.now()
  const answers = await Promise.all(
    voters.map(async (voter, at) => {
      await pause(Math.max(0, begun + (at * 1_000) / perSecond - performance.now()))
      const pressed = performance.now()
      const cast = { ballotId, choice: choiceOf(at), explanation: '' } as const
      const answer = await voter.attempt(castVote, cast, { key: crypto.randomUUID() })
      votes.add(performance.now() - pressed)
      return answer
    }),
  )
  const took = (performance.now() - begun) / 1_000
  const closing = performance.now()
  await hall.close(ballotId)
  const read = await world.principals[0].read(getBallot, { ballotId })
  const result = performance.now() - closing

  const faults: string[] = []
  const accepted = answers.filter(({ ok }) => ok).length
  const [stored] = await sql<{ votes: string; ministries: string }[]>`
    select count(*) as votes, count(distinct ministry_id) as ministries from vote where ballot_id = ${ballotId}`
  const expected = (choice: string) => voters.filter((_, at) => choiceOf(at) === choice).length
  const counts = read?.result?.counts
  if (accepted !== voters.length) faults.push(`${voters.length - accepted} refused`)
  if (Number(stored?.votes) !== accepted) faults.push(`${stored?.votes} stored of ${accepted}`)
  if (Number(stored?.ministries) !== accepted) faults.push('a ministry voted twice')
  for (const choice of ['yes', 'no', 'abstain'] as const) {
    if (counts?.[choice] !== expected(choice)) {
      faults.push(`${choice}: ${counts?.[choice]} counted of ${expected(choice)}`)
    }
  }
  return { votes, took, result, faults }
}

try {
  const before = await commitsPerSecond(options.quick ? 1_000 : 5_000)
  console.log(`\n${ministries} present, ${perSecond} votes a second`)
  const results: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { votes, took, result, faults } = await vote(round)
    results.push(result)
    const [p50, p95] = [votes.quantile(0.5)?.toFixed(0), votes.quantile(0.95)?.toFixed(0)]
    const rate = (ministries / took).toFixed(0)
    console.log(
      `  ${rate} votes/s; a vote p50 ${p50} ms, p95 ${p95} ms; close to result ${result.toFixed(0)} ms; ${
        faults.length === 0 ? 'none lost, none doubled' : faults.join(', ')
      }`,
    )
  }
  const after = await commitsPerSecond(options.quick ? 1_000 : 5_000)
  results.sort((one, other) => one - other)
  const p95 = results[Math.min(results.length - 1, Math.floor(results.length * 0.95))]
  console.log(`  close to result, p95 of ${rounds} rounds: ${p95?.toFixed(0)} ms`)
  console.log(
    `  the machine's limit: ${before.toFixed(0)} commits of one row a second before, ${after.toFixed(0)} after`,
  )
} finally {
  await hall.end()
}
