import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { createFreshDatabase } from '../../support/fresh-database.ts'
import { prepareTemplate } from '../../support/prepare-template.ts'
import { type Hand, makeWorld } from '../../support/world.ts'

const secret = 'a secret of the measurements alone, and long enough'
// Acts with a key need it where they run, here as in the processes.
process.env.NEXTAUTH_SECRET ??= secret
export const origin = 'http://localhost:3000'

/** How many people are seated at once while the hall fills. */
const atOnce = 8

/**
 * A meeting of many ministries, each with one member who is there, on a PostgreSQL that syncs every commit. The hall is
 * filled by the acts themselves; `end` drops its database and stops its PostgreSQL.
 */
export async function fillHall(home: string, ministries: number) {
  await mkdir(home, { recursive: true })
  const cluster = await startEmbedded({ dataDirectory: join(home, 'postgres') })
  const database = await createFreshDatabase(await prepareTemplate(cluster, home))
  const world = await makeWorld({ database })
  const situationId = await world.openSituation()
  const sql = postgres(database.superuserUrl, { max: 2, onnotice: () => {} })
  const { convenor, system, bodyId } = world

  const voters: Hand[] = world.principals.slice(0, ministries)
  const seat = async (number: number) => {
    const name = `Ministry ${number}`
    const { ministryId } = await system.act(addMinistry, { name, shortName: name })
    const voter = await world.addMember(`Voter ${number}`, ministryId)
    const { memberId } = voter
    await system.act(assignSeat, { bodyId, memberId, capacity: 'principal' })
    await convenor.act(grantMandate, { situationId, memberId, role: 'representative' })
    voters.push(voter)
  }
  for (let count = voters.length; count < ministries; count += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, ministries - count) }, (_, at) => at)
    await Promise.all(batch.map((at) => seat(count + at)))
  }
  const startsAt = Date.now() + 20 * 60_000
  const { meetingId } = await convenor.act(conveneMeeting, {
    ...{ situationId, bodyId, title: 'Measured', timeZone: 'UTC', place: '' },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + 6 * 3_600_000).toISOString(),
    agenda: [{ title: 'Votes', minutes: 60, measureId: null }],
    memberIds: voters.slice(0, 200).map(({ memberId }) => memberId),
    shortNoticeBecause: 'It is measured.',
  })
  await convenor.act(startMeeting, { meetingId })
  for (let count = 0; count < voters.length; count += 200) {
    const movements = voters
      .slice(count, count + 200)
      .map(({ memberId }) => ({ memberId, movement: 'arrived' as const }))
    await convenor.act(takeAttendance, { meetingId, movements })
  }

  return {
    ...{ world, sql, meetingId, situationId, voters, database },
    /** What the realtime process is told. */
    variables: {
      DATABASE_URL: database.appUrl,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: secret,
      NODE_ENV: 'production',
      FOCALPOINT_LOG_LEVEL: 'error',
    },
    /** Puts a question and opens a ballot on it in the room. */
    async open(question: string): Promise<string> {
      const { motionId } = await convenor.act(putMotion, {
        ...{ situationId, bodyId: null, meetingId, measureId: null, question },
      })
      const { ballotId } = await convenor.act(openBallot, {
        ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
      })
      return ballotId
    },
    close: (ballotId: string) =>
      convenor.act(closeBallot, { ballotId, ruling: 'It was measured.' }),
    /** What a browser of a member's sends. */
    async signIn(memberId: string): Promise<Record<string, string>> {
      const token = randomBytes(32).toString('base64url')
      const hash = createHash('sha256').update(token).digest()
      await sql`insert into session (id, token_hash, member_id, created_at, seen_at, expires_at)
        values (${randomUUID()}, ${hash}, ${memberId}, now(), now(), now() + interval '6 hours')`
      const envelope = await encode({ token: { sid: token }, secret })
      return { cookie: `__Host-focalpoint-session=${envelope}`, origin }
    },
    async end() {
      await sql.end()
      await world.end()
      await cluster.stop()
    },
  }
}
