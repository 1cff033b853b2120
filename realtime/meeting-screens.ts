import type { ServerResponse } from 'node:http'
import type { Connection as Database } from '#db/client.ts'
import { changesOf } from '#server/meetings/rules/room-changes.ts'
import type { RoomRows } from '#server/meetings/rules/room-rows.ts'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { showRoom } from '#server/meetings/rules/show-room.ts'
import { log } from '#server/platform/logging.ts'
import { limits } from './limits.ts'

/** An open page of a meeting, and whose it is. */
export type Screen = {
  readonly response: ServerResponse
  readonly memberId: string
  readonly meetingId: string
  readonly situationId: string
  /** Whether its member still sees the situation; asked before every word. */
  readonly mayLook: () => boolean
  /** Whether it has been told nothing yet. */
  isNew: boolean
}

/** A meeting that somebody looks at, and what all who do have been told of it. */
type Meeting = {
  readonly id: string
  readonly situationId: string
  readonly screens: Set<Screen>
  state: RoomState | undefined
  /** When it may be looked at again, and whether that is arranged. */
  until: number
  isDue: boolean
  isReading: boolean
}

/**
 * Tells the open pages of a meeting what changed in it: `event: meeting` with the whole of it once, and then with
 * what is another now. However many acts there are and however many look on, the database is asked once for all, at
 * most five times a second, after the last act always. What is told is alike for all who see the situation; who may
 * look is asked of each, every time.
 */
export class MeetingScreens {
  readonly #database: Database
  readonly #meetings = new Map<string, Meeting>()
  #isOver = false

  constructor(database: Database) {
    this.#database = database
  }

  enter(screen: Screen): void {
    const { meetingId: id, situationId } = screen
    const meeting = this.#meetings.get(id) ?? {
      ...{ id, situationId, screens: new Set<Screen>(), state: undefined },
      ...{ until: 0, isDue: false, isReading: false },
    }
    this.#meetings.set(id, meeting)
    meeting.screens.add(screen)
    this.#look(meeting)
  }

  leave(screen: Screen): void {
    const meeting = this.#meetings.get(screen.meetingId)
    meeting?.screens.delete(screen)
    if (meeting?.screens.size === 0) this.#meetings.delete(meeting.id)
  }

  /** Something happened in a situation, or in none: then perhaps with who sits where. */
  changed(situationId: string | null): void {
    for (const meeting of this.#meetings.values()) {
      if (situationId === null || meeting.situationId === situationId) this.#look(meeting)
    }
  }

  /** A sign of life for pages to know that they hear; and what was missed, if anything was, is made good. */
  beat(): void {
    for (const meeting of this.#meetings.values()) {
      for (const { response } of meeting.screens) response.write('event: beat\ndata: {}\n\n')
      this.#look(meeting)
    }
  }

  stop(): void {
    this.#isOver = true
    this.#meetings.clear()
  }

  #look(meeting: Meeting): void {
    if (meeting.isDue) return
    meeting.isDue = true
    if (!meeting.isReading) this.#lookLater(meeting)
  }

  #lookLater(meeting: Meeting): void {
    const wait = Math.max(0, meeting.until - performance.now())
    setTimeout(() => void this.#lookNow(meeting), wait)
  }

  async #lookNow(meeting: Meeting): Promise<void> {
    if (this.#isOver || meeting.screens.size === 0) return
    meeting.isDue = false
    meeting.isReading = true
    meeting.until = performance.now() + limits.meetingEvery
    try {
      const reader = [...meeting.screens].find(({ mayLook }) => mayLook())
      const rows = reader && (await readRoom(this.#database, reader.memberId, meeting.id))
      if (rows) tell(meeting, rows.at, showRoom(rows))
    } catch (error) {
      // The next act, or the next sign of life, makes it good.
      log.warn({ error }, 'a meeting could not be looked at')
    }
    meeting.isReading = false
    if (meeting.isDue) this.#lookLater(meeting)
  }
}

function tell(meeting: Meeting, at: string, state: RoomState): void {
  const changes = meeting.state === undefined ? {} : changesOf(meeting.state, state)
  meeting.state = state
  const changed = Object.keys(changes).length > 0 ? eventOf({ at, changes }) : undefined
  let whole: string | undefined
  for (const screen of meeting.screens) {
    if (!screen.mayLook()) continue
    if (screen.isNew) {
      whole ??= eventOf({ at, room: state })
      screen.response.write(whole)
      screen.isNew = false
    } else if (changed !== undefined) screen.response.write(changed)
  }
}

const eventOf = (told: object): string => `event: meeting\ndata: ${JSON.stringify(told)}\n\n`

/** In the name of one who looks: what they may not see is not there. */
async function readRoom(
  database: Database,
  memberId: string,
  meetingId: string,
): Promise<RoomRows | null> {
  return database.within(() =>
    database.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${memberId}, true)`
      const [row] = await tx<{ rows: RoomRows | null }[]>`
        select meeting_room(${meetingId}::uuid) as rows`
      return row?.rows ?? null
    }),
  )
}

/** A meeting and its situation, as far as a member sees it; undefined for anything else that is asked for. */
export async function situationOfMeeting(
  database: Database,
  memberId: string,
  meetingId: string | null,
): Promise<{ meetingId: string; situationId: string } | undefined> {
  if (meetingId === null || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(meetingId)) return
  return database.within(() =>
    database.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${memberId}, true)`
      const [row] = await tx<{ meetingId: string; situationId: string }[]>`
        select id as "meetingId", situation_id as "situationId" from meeting
        where id = ${meetingId}::uuid and ended_by is null`
      return row
    }),
  )
}
