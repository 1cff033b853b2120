const lost = new Set([
  // What PostgreSQL says when it ends a connection or does not take one.
  ...['57P01', '57P02', '57P03', '08006'],
  // What postgres.js says.
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  // What the socket says, where the server went with something of ours unread.
  ...['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT'],
])

/**
 * Whether postgres.js wrote to a socket that it had just let go of: what it is given to write in one turn of the loop it
 * writes in the next, and a connection lost between the two has no socket any more. Whoever asked is told of the loss.
 */
const isWriteToNobody = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.message.includes("reading 'write'") &&
  /nextWrite .*[\\/]postgres[\\/]/.test(error.stack ?? '')

/**
 * Keeps a process alive through two faults of postgres.js 3.4. What it asks of each new connection, about
 * array types, it asks in a promise that nobody holds; a connection lost in that moment would end the
 * process by an unhandled rejection, and one lost just before a write by an exception that nobody can catch.
 * Every other of either still does. The connection itself must not be used again.
 * @param tell is told of each
 */
export const outliveLostConnections = (tell: (error: unknown) => void): void => {
  process.on('unhandledRejection', (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string' || !lost.has(code)) throw error
    tell(error)
  })
  process.on('uncaughtException', (error) => {
    if (!isWriteToNobody(error)) throw error
    tell(error)
  })
}
