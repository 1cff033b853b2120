/**
 * How long a connection is kept for another request, in ms. Longer than proxies keep theirs (a minute is usual): the
 * side that closes first loses the request that was just sent over it, and a page would call that a lost connection.
 */
export const connectionsKeptFor = 75_000
