import { randomUUID } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { RoomChanges } from '#server/meetings/rules/room-changes.ts'
import { afterChanges } from '#server/meetings/rules/room-changes.ts'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { SignedIn, World } from './world.ts'

type Told = { at: string; room?: RoomState; changes?: RoomChanges }

/** An open page of a meeting: what it was told, one after the other, and what it shows. */
export type Looking = {
  readonly told: Told[]
  readonly acts: unknown[]
  room(): RoomState | undefined
  leave(): void
}

/** A meeting in the world's situation with a ballot that is open, of as many ministries as asked for. */
export async function openSitting(world: World, ministryCount: number) {
  const { sql, situationId } = world
  const act = randomUUID()
  const thing = async (kind: string, situation: string | null) => {
    const id = randomUUID()
    await sql`insert into thing (id, kind, situation_id, number, made_by)
      values (${id}, ${kind}, ${situation}, 1, ${act})`
    return id
  }
  const bodyId = await thing('body', null)
  await sql`insert into body (id, name, made_by) values (${bodyId}, 'Standing group', ${act})`
  const rules = { quorum: { numerator: 1, denominator: 2 } }
  await sql`insert into rules_of_procedure (id, body_id, version, rules, made_by)
    values (${await thing('rules_of_procedure', null)}, ${bodyId}, 1, ${sql.json(rules)}, ${act})`
  const meetingId = await thing('meeting', situationId)
  await sql`insert into meeting (id, situation_id, body_id, reference, title, starts_at, ends_at, time_zone, place,
      sequence, made_by)
    values (${meetingId}, ${situationId}, ${bodyId}, 'M-ABCDEF', 'Third sitting', now(), now() + interval '1 hour',
      'UTC', '', 0, ${act})`
  const seats: { ministryId: string; memberId: string }[] = []
  for (let count = 0; count < ministryCount; count += 1) {
    const { memberId } = await world.signIn('representative')
    const ministryId = await thing('ministry', null)
    await sql`insert into ministry (id, name, short_name, made_by)
      values (${ministryId}, ${`Ministry ${count}`}, ${`M${count}`}, ${act})`
    await sql`insert into seat (id, body_id, ministry_id, member_id, capacity, made_by)
      values (${await thing('seat', null)}, ${bodyId}, ${ministryId}, ${memberId}, 'principal', ${act})`
    seats.push({ ministryId, memberId })
  }
  const ballotId = await thing('ballot', situationId)
  const electorate = seats.map(({ ministryId, memberId }) => ({
    ...{ ministry: ministryId, principal: memberId, deputies: [] },
  }))
  const rule = { name: 'majority', base: 'yes_no', threshold: { numerator: 1, denominator: 2 } }
  await sql`insert into ballot (id, situation_id, motion_id, meeting_id, body_id, question, rule, rules_version, mode,
      electorate, present_at_opening, time_zone, snapshot, opened_at, made_by)
    values (${ballotId}, ${situationId}, ${ballotId}, ${meetingId}, ${bodyId}, 'Shall envoys be sent?',
      ${sql.json(rule)}, 1, 'meeting', ${sql.json(electorate)}, '{}', 'UTC', 'snapshot', now(), ${act})`

  return {
    meetingId,
    ballotId,
    seats,
    /** A vote, and that it was cast, as the act tells it. */
    async vote({ ministryId, memberId }: { ministryId: string; memberId: string }, index: number) {
      await sql`insert into vote (id, situation_id, ballot_id, ministry_id, member_id, capacity, choice, explanation,
          snapshot, at, made_by)
        values (${randomUUID()}, ${situationId}, ${ballotId}, ${ministryId}, ${memberId}, 'principal', 'no',
          'Told to nobody.', 'snapshot', now(), ${randomUUID()})`
      const told = { index, act: 'vote.cast', situation: situationId, thing: ballotId }
      await sql`select pg_notify('focalpoint_acts', ${JSON.stringify(told)})`
    },
  }
}

/** Opens the page of a meeting for somebody, as far as what is told to it goes. */
export function lookAt(
  world: World,
  who: Pick<SignedIn, 'cookie'>,
  meetingId: string,
): Promise<Looking> {
  return new Promise((looking, failed) => {
    const request = get(
      `http://127.0.0.1:${world.port}/events?meeting=${meetingId}`,
      { headers: { cookie: who.cookie, origin: world.origin } },
      (response: IncomingMessage) => {
        const told: Told[] = []
        const acts: unknown[] = []
        let unread = ''
        let room: RoomState | undefined
        response.on('data', (chunk: Buffer) => {
          const events = (unread + String(chunk)).split('\n\n')
          unread = events.pop() ?? ''
          for (const event of events) {
            const data = /^data: (.*)$/m.exec(event)?.[1]
            if (data === undefined || event.startsWith('event: beat')) continue
            if (!event.startsWith('event: meeting')) acts.push(JSON.parse(data))
            else {
              const one: Told = JSON.parse(data)
              told.push(one)
              if (one.room) room = one.room
              else if (room && one.changes) room = afterChanges(room, one.changes)
            }
          }
        })
        looking({ told, acts, room: () => room, leave: () => request.destroy() })
      },
    )
    request.on('error', failed)
  })
}

/** Long enough for whatever would be told to have been told. */
export const whileNothingIsTold = () => pause(700)
