/**
 * Resolves at the first wish to stop: Ctrl-C, a signal, or the end of the process that started
 * this one. npm and the terminal often deliver the same wish twice, so a repetition within two
 * seconds is one; a later one means impatience and ends this process at once.
 */
export const listenForStop = (say: (sentence: string) => void): Promise<void> =>
  new Promise((stop) => {
    let first: number | undefined
    const ask = () => {
      if (first === undefined) {
        first = Date.now()
        say('\nStopping …')
        stop()
      } else if (Date.now() - first > 2_000) {
        say('Stopping at once; the next start clears what is left.')
        process.exit(1)
      }
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    if (process.channel !== undefined) process.once('disconnect', ask)
  })
