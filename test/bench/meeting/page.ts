import { get, type IncomingMessage } from 'node:http'
import type { RoomChanges } from '#server/meetings/rules/room-changes.ts'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'

/** How a page comes to know: told what changed, or told that something happened and reading itself again. */
export type Way = 'told' | 'reads again'

/** An open page of the meeting. */
export type Page = {
  readonly memberId: string
  /** When it first showed that a ministry has voted in the ballot (ms of `performance.now()`). */
  readonly shown: Map<string, number>
  /** Whether it shows the ballot with this id. */
  shows(ballotId: string): boolean
  /** Ends the stream, once a read under way was answered. */
  leave(): Promise<void>
}

type Opening = {
  readonly way: Way
  readonly memberId: string
  readonly meetingId: string
  readonly headers: Record<string, string>
  readonly port: number
  readonly read: () => Promise<RoomRead>
}

/** Opens a page: its stream of events, and its first read where it is one that reads. */
export function openPage({
  way,
  memberId,
  meetingId,
  headers,
  port,
  read,
}: Opening): Promise<Page> {
  const shown = new Map<string, number>()
  let ballotId: string | undefined
  let reading: Promise<void> | undefined
  let isStale = false
  const show = (voted: object | undefined) => {
    const at = performance.now()
    for (const ministry of Object.keys(voted ?? {}))
      if (!shown.has(ministry)) shown.set(ministry, at)
  }
  const isNow = (ballot: RoomState['ballot'] | undefined) => {
    const { current } = ballot ?? {}
    if (!current || current.ballotId === ballotId) return
    ballotId = current.ballotId
    shown.clear()
  }
  // As a page does: one read at a time, and another where something happened meanwhile.
  const readAgain = () => {
    isStale = true
    reading ??= readWhileStale().finally(() => {
      reading = undefined
    })
  }
  const readWhileStale = async () => {
    while (isStale) {
      isStale = false
      const { room } = await read()
      isNow(room.ballot)
      show(room.voted)
    }
  }
  const hear = (event: string) => {
    const data = /^data: (.*)$/m.exec(event)?.[1]
    if (data === undefined) return
    if (way === 'reads again') return readAgain()
    if (!event.startsWith('event: meeting')) return
    const told: { room?: RoomState; changes?: RoomChanges } = JSON.parse(data)
    isNow((told.room?.ballot ?? told.changes?.ballot) as RoomState['ballot'] | undefined)
    show(told.room?.voted ?? told.changes?.voted)
  }

  return new Promise((opened, failed) => {
    const asked = way === 'told' ? `?meeting=${meetingId}` : ''
    const request = get(
      `http://127.0.0.1:${port}/events${asked}`,
      { headers, agent: false },
      (response: IncomingMessage) => {
        if (response.statusCode !== 200) return failed(new Error(`events: ${response.statusCode}`))
        let unread = ''
        response.on('data', (chunk: Buffer) => {
          const events = (unread + String(chunk)).split('\n\n')
          unread = events.pop() ?? ''
          for (const event of events) hear(event)
        })
        response.on('error', () => {})
        if (way === 'reads again') readAgain()
        opened({
          ...{ memberId, shown },
          shows: (id) => id === ballotId,
          leave: async () => {
            request.destroy()
            isStale = false
            await reading
          },
        })
      },
    )
    request.on('error', failed)
  })
}
