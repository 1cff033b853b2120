import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A stretch of network between a client and a server that can fail without telling either. */
export type Cable = {
  port: number
  /** From now on bytes go nowhere, and no connection ends or begins: what a dead router does. */
  swallow(): void
  /** New connections pass again; those that were open stay dead. */
  mend(): void
  close(): Promise<void>
}

export async function layCable(target: number): Promise<Cable> {
  const sockets = new Set<Socket>()
  let dead = false
  const server = createServer((near) => {
    sockets.add(near)
    near.on('error', () => near.destroy())
    near.on('close', () => sockets.delete(near))
    if (dead) return
    const far = connect(target, '127.0.0.1')
    sockets.add(far)
    far.on('error', () => near.destroy())
    near.pipe(far).pipe(near)
    far.on('close', () => {
      sockets.delete(far)
      if (!dead) near.destroy()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    swallow() {
      dead = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    mend() {
      dead = false
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
