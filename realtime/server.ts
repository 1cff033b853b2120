import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connection as Database } from '#db/client.ts'
import { migrationsCurrent } from '#db/migrate.ts'
import { connectionsKeptFor } from '#server/platform/kept-connections.ts'
import { log } from '#server/platform/logging.ts'
import { Events } from './events.ts'
import { limits } from './limits.ts'
import { Lines } from './lines.ts'
import { Peers } from './peers.ts'
import { PostgresFanOut } from './postgres-fan-out.ts'
import { awarenessFrame } from './protocol.ts'
import { watchPermissions } from './revoke.ts'
import { Rooms } from './rooms.ts'
import { SchemaWatch } from './schema-watch.ts'
import { Sockets } from './sockets.ts'
import { Workshop } from './workshop.ts'

type Options = {
  database: Database
  /** 0 for any free one. */
  port: number
  host?: string
  /** Where our pages come from: the only Origins that are let in. */
  origins: readonly string[]
}

export type Realtime = { port: number; rooms: Rooms; close(): Promise<void> }

type Served = { database: Database; events: Events; lines: Lines }

/**
 * Serves documents over WebSocket at `/<documentId>` and over requests at `/line`, what happens at
 * `/events`, and `/api/health` and `/api/ready`; behind a proxy, the same under any path.
 * Resolves once it listens, on the network and to the database.
 */
export async function startRealtime({ database, port, host, origins }: Options): Promise<Realtime> {
  const allowed = new Set(origins)
  const peers = new Peers(new PostgresFanOut(database))
  const workshop = new Workshop()
  workshop.open()
  // One of its own: no text that is slow to check makes those wait who have pasted something.
  const checks = new Workshop()
  const watch = new SchemaWatch(database.query, checks)
  const rooms = new Rooms(database.query, peers, (room) => watch.restructured(room))
  const door = { database, rooms, workshop, origins: allowed, accounts: new Map() }
  const events = new Events(database, allowed)
  const sockets = new Sockets(door)
  const lines = new Lines(door)
  const server = createServer((request, response) => {
    answer({ database, events, lines }, request, response).catch((error: unknown) => {
      log.error({ error }, 'a request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.keepAliveTimeout = connectionsKeptFor
  sockets.answer(server)
  const stopWatching = await watchPermissions(database, rooms)
  await events.listen()
  const stopPeers = await peers.start(rooms)
  const heartbeat = setInterval(() => {
    for (const room of rooms.all) {
      room.sweep()
      for (const connection of room.connections) connection.send(awarenessFrame([]))
    }
    sockets.ping()
  }, limits.heartbeatEvery)
  await listen(server, port, host)
  return {
    port: (server.address() as AddressInfo).port,
    rooms,
    async close() {
      clearInterval(heartbeat)
      stopPeers()
      watch.end()
      await Promise.all([stopWatching(), events.stop(), rooms.closeAll()])
      sockets.end()
      lines.end()
      await Promise.all([workshop.end(), checks.end()])
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function answer(
  { database, events, lines }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://realtime.invalid').pathname
  if (lines.serves(path)) return lines.answer(path, request, response)
  if (request.method !== 'GET') return void response.writeHead(405).end()
  if (path.endsWith('/events')) return events.serve(request, response)
  if (path.endsWith('/api/health')) return sendState(response, true)
  if (path.endsWith('/api/ready')) return sendState(response, await isReady(database))
  response.writeHead(404).end()
}

async function isReady({ sql }: Database): Promise<boolean> {
  try {
    return await migrationsCurrent(sql)
  } catch (error) {
    log.warn({ error }, 'the database does not answer')
    return false
  }
}

function sendState(response: ServerResponse, ok: boolean): void {
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ ok }))
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      listening()
    })
  })
}
