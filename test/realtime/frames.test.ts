import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Wire } from '../../realtime/connection.ts'
import { Frame } from '../../realtime/frame.ts'
import { socketWire } from '../../realtime/socket-wire.ts'
import { until } from './writer.ts'

test('frames made once for many sockets arrive whole and in order, whatever their length, among others', async () => {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const server = createServer()
  const wires: Wire[] = []
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (upgraded) => {
      wires.push(socketWire(upgraded, socket))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const heard: Buffer[][] = [[], []]
  const clients = heard.map((messages) => {
    const client = new WebSocket(`ws://127.0.0.1:${port}`)
    client.on('message', (data: Buffer) => messages.push(data))
    return client
  })
  await until(() => wires.length === 2, 'both open')
  const sizes = [0, 1, 125, 126, 127, 4_000, 65_535, 65_536, 300_000]
  const messages = sizes.map((size, fill) => Buffer.alloc(size, fill + 1))
  const frames = messages.map((message) => new Frame(message))
  const own = Buffer.from('its own')
  for (const wire of wires) {
    for (const frame of frames) {
      wire.sendFrames(frame)
      wire.send(own)
      wire.sendFrames(frame, new Frame(own))
    }
  }
  await until(() => heard.every(({ length }) => length === sizes.length * 4), 'all of them')
  const expected = messages.flatMap((message) => [message, own, message, own])
  for (const got of heard) {
    expect(got.every((message, place) => expected[place]?.equals(message))).toBe(true)
  }
  for (const client of clients) client.close()
  await until(() => clients.every(({ readyState }) => readyState === WebSocket.CLOSED), 'closed')
  wires[0]?.sendFrames(new Frame(own))
  server.close()
})
