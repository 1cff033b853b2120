// Loaded before a server (node --import), any server: tells what its process has used when asked.
process.on('message', (asked) => {
  if (asked !== 'measure' && asked !== 'measure memory') return
  // Before the collection below, which is none of the server's own work.
  const { user, system } = process.cpuUsage()
  if (asked === 'measure memory') {
    // Twice: what the first pass makes unreachable, the second frees.
    globalThis.gc?.()
    globalThis.gc?.()
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ meter: { cpu: (user + system) / 1_000, rss, live: heapUsed + external } })
})
// Whoever measures is gone.
process.on('disconnect', () => process.exit(1))
