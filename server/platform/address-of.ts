/**
 * The address that a request comes from, as the nearest trusted proxy saw it. Anybody can write an
 * `X-Forwarded-For`; only what our own proxies appended to it, from the right, is known.
 * @param proxies how many proxies of ours stand in front, each appending the peer that it saw
 * @returns `direct` where none does, or where the header is shorter than they would have made it
 */
export const addressOf = (forwardedFor: string | null | undefined, proxies: number): string => {
  if (proxies === 0) return 'direct'
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())

  return hops.at(-proxies) || 'direct'
}
