import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Connection as Database } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { Here, type Present } from './here.ts'
import { limits } from './limits.ts'
import { MeetingScreens, type Screen, situationOfMeeting } from './meeting-screens.ts'
import { crossOrigin, isOwnPage } from './own-pages.ts'
import { openSessions } from './sessions.ts'

/** An act, as pages are told of it: enough to know what to fetch again, and nothing of its content. */
const announcement = z.object({
  index: z.number().int(),
  act: z.string(),
  situation: z.uuid().nullable(),
  thing: z.uuid().nullable(),
  /** The document or the evidence that the act was about, or that its thing belongs to. Not told. */
  document: z.uuid().nullable().optional(),
})
type Announcement = z.infer<typeof announcement>

type Sight = {
  situations: ReadonlySet<string>
  /** Documents and evidence in these situations that are above the member's ceiling: nothing is told of them. */
  hidden: ReadonlySet<string>
  installation: boolean
}
type Listener = {
  response: ServerResponse
  memberId: string
  sessionId: string
  sight: Sight
  /** By topic: when it may be told again, and what waits until then. */
  topics: Map<string, { until: number; waiting: Announcement | undefined }>
  /** Where in a situation the page is, if it is in one that its member sees. */
  present: Present | undefined
  /** The page of a meeting under way, which hears what changed in it and no acts; else undefined. */
  screen: Screen | undefined
}

const topicEvery = 500
const mostListeners = 5_000

/**
 * The stream that tells open pages which of their queries are stale, as server-sent events. Each listener
 * hears of the situations that they see, at most twice a second for each topic (the act's noun in its
 * situation), the last of a burst always. A page that reconnects fetches anew: announcements can be missed.
 * The page of a meeting under way (`?meeting=`) is told what changed in it instead, and fetches nothing.
 */
export class Events {
  readonly #database: Database
  readonly #origins: ReadonlySet<string>
  readonly #listeners = new Set<Listener>()
  readonly #here: Here
  readonly #screens: MeetingScreens
  #lookDue = false
  /** The last time that sights were looked up again; what is announced of documents waits for it. */
  #looked: Promise<void> = Promise.resolve()
  #stop: () => Promise<void> = async () => {}

  constructor(database: Database, origins: ReadonlySet<string>) {
    this.#database = database
    this.#origins = origins
    this.#here = new Here(database)
    this.#screens = new MeetingScreens(database)
  }

  async listen(): Promise<void> {
    const stopActs = await this.#database.listen('focalpoint_acts', (payload) =>
      this.#announce(payload),
    )
    const stopRevocations = await this.#database.listen('focalpoint_revoke', () =>
      this.#lookAgain(),
    )
    const heartbeat = setInterval(() => {
      for (const { response } of this.#listeners) response.write(': here\n\n')
      this.#screens.beat()
      this.#lookAgain()
    }, limits.heartbeatEvery)
    this.#stop = async () => {
      clearInterval(heartbeat)
      this.#screens.stop()
      for (const { response } of this.#listeners) response.end()
      stopActs()
      stopRevocations()
    }
  }

  /** Ends every stream. */
  stop(): Promise<void> {
    return this.#stop()
  }

  /** Answers a request for the stream. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnPage(request, this.#origins)) return refuse(response, 403)
    const shared = crossOrigin(request)
    const { cookie } = request.headers
    const session = await sessionFromCookieHeader(this.#database, cookie, false)
    if (session === null) return refuse(response, 401, shared)
    if (this.#listeners.size >= mostListeners) return refuse(response, 503, shared)
    const { memberId, id: sessionId } = session
    const own = [...this.#listeners].filter((listener) => listener.memberId === memberId)
    if (own.length >= limits.streamsPerMember) return refuse(response, 503, shared)
    const looked = this.#looked
    const sight = await this.#sightOf(memberId)
    const asked = new URL(request.url ?? '/', 'http://realtime.invalid').searchParams
    const meeting = await situationOfMeeting(this.#database, memberId, asked.get('meeting'))
    // Who left meanwhile is never heard to leave again, and would stay a listener for ever.
    if (response.destroyed) return
    const situationId = asked.get('here')
    const present =
      situationId !== null && sight.situations.has(situationId)
        ? { response, memberId, situationId }
        : undefined
    const listener: Listener = {
      ...{ response, memberId, sessionId, sight, topics: new Map(), present },
      screen: undefined,
    }
    if (meeting !== undefined) {
      const mayLook = () => listener.sight.situations.has(meeting.situationId)
      listener.screen = { response, memberId, ...meeting, mayLook, isNew: true }
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      ...shared,
    })
    response.write('retry: 2000\n\n')
    this.#listeners.add(listener)
    if (looked !== this.#looked) this.#lookAgain()
    if (present !== undefined) this.#here.enter(present)
    if (listener.screen !== undefined) this.#screens.enter(listener.screen)
    response.on('close', () => {
      this.#listeners.delete(listener)
      if (present !== undefined) this.#here.leave(present)
      if (listener.screen !== undefined) this.#screens.leave(listener.screen)
    })
  }

  #announce(payload: string): void {
    const told = readAnnouncement(payload)
    if (told === undefined) return
    this.#screens.changed(told.situation)
    if (changesSight(told.act)) this.#announceChange(told)
    else if (told.document == null) this.#tellAll(told)
    else void this.#looked.then(() => this.#tellAll(told))
  }

  #tellAll(told: Announcement): Set<Listener> {
    const hearing = new Set([...this.#listeners].filter((listener) => sees(listener, told)))
    for (const listener of hearing) this.#tell(listener, told)
    return hearing
  }

  // Whoever sees something until now is told that it changes, and whoever sees it from now on too.
  #announceChange(told: Announcement): void {
    const hearing = this.#tellAll(told)
    this.#lookAgain()
    void this.#looked.then(() => {
      for (const listener of this.#listeners) {
        if (!hearing.has(listener) && sees(listener, told)) this.#tell(listener, told)
      }
    })
  }

  #tell(listener: Listener, told: Announcement): void {
    if (listener.screen !== undefined) return
    const { index, act, situation, thing } = told
    const topic = `${told.act.split('.')[0]} ${told.situation}`
    const now = performance.now()
    const known = listener.topics.get(topic)
    if (known !== undefined && now < known.until) {
      if (known.waiting === undefined) {
        setTimeout(() => this.#tellWaiting(listener, topic), known.until - now)
      }
      known.waiting = told
      return
    }
    listener.topics.set(topic, { until: now + topicEvery, waiting: undefined })
    listener.response.write(
      `id: ${index}\ndata: ${JSON.stringify({ index, act, situation, thing })}\n\n`,
    )
  }

  #tellWaiting(listener: Listener, topic: string): void {
    const waiting = listener.topics.get(topic)?.waiting
    listener.topics.delete(topic)
    if (waiting === undefined || !this.#listeners.has(listener)) return
    // Hidden since, or the very change that hid it, which whoever saw it is told.
    if (sees(listener, waiting) || changesSight(waiting.act)) this.#tell(listener, waiting)
  }

  #lookAgain(): void {
    if (this.#lookDue) return
    this.#lookDue = true
    this.#looked = this.#looked.then(() => {
      this.#lookDue = false
      return this.#lookUp()
    })
  }

  async #lookUp(): Promise<void> {
    const listeners = [...this.#listeners]
    try {
      const ids = new Set(listeners.map(({ sessionId }) => sessionId))
      const open = await openSessions(this.#database.query, [...ids])
      const sights = new Map<string, Sight>()
      for (const listener of listeners) {
        const { memberId, sessionId, response } = listener
        if (!open.has(sessionId)) {
          response.end()
          continue
        }
        const sight = sights.get(memberId) ?? (await this.#sightOf(memberId))
        sights.set(memberId, sight)
        listener.sight = sight
        if (listener.present !== undefined && !sight.situations.has(listener.present.situationId)) {
          this.#here.leave(listener.present)
        }
      }
    } catch (error) {
      // Sight is what it was at the last check; the pages' own reads decide what is shown.
      log.warn({ error }, 'what listeners may see could not be looked up')
    }
  }

  async #sightOf(memberId: string): Promise<Sight> {
    return this.#database.within(() => this.#readSight(memberId))
  }

  async #readSight(memberId: string): Promise<Sight> {
    return this.#database.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${memberId}, true)`
      const situations = await tx<{ id: string }[]>`select v as id from visible_situations() v`
      const hidden = await tx<{ id: string }[]>`
        select h as id from hidden_documents() h union all select h from hidden_evidence() h`
      const [installation] = await tx<{ sees: boolean }[]>`
        select is_auditor() or is_administrator() as sees`
      return {
        situations: new Set(situations.map(({ id }) => id)),
        hidden: new Set(hidden.map(({ id }) => id)),
        installation: installation?.sees ?? false,
      }
    })
  }
}

function sees({ sight }: Listener, { situation, document }: Announcement): boolean {
  if (situation === null) return sight.installation
  return sight.situations.has(situation) && !sight.hidden.has(document ?? '')
}

function changesSight(act: string): boolean {
  return /^(mandate|situation)\.|^(assessment|evidence)\.mark/.test(act)
}

function readAnnouncement(payload: string): Announcement | undefined {
  try {
    return announcement.parse(JSON.parse(payload))
  } catch (error) {
    log.warn({ error, payload }, 'an announcement of an act was not understood')
    return undefined
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers).end()
}
