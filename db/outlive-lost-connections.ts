const lost = new Set([
  // What PostgreSQL says when it ends a connection or does not take one.
  ...['57P01', '57P02', '57P03', '08006'],
  // What postgres.js says.
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  // What the socket says, where the server went with something of ours unread.
  ...['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT'],
])

/**
 * Keeps a process alive through one fault of postgres.js 3.4: what it asks of each new connection, about
 * array types, it asks in a promise that nobody holds; a connection lost in that moment would end the
 * process by an unhandled rejection. Every other unhandled rejection still does.
 * @param tell is told of each
 */
export const outliveLostConnections = (tell: (error: unknown) => void): void => {
  process.on('unhandledRejection', (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string' || !lost.has(code)) throw error
    tell(error)
  })
}
