/**
 * Runs one step that may take longer than a second and says so: what, since when, how it ended.
 * On a terminal the line counts the seconds; in a log it is written once, and again every 15 s.
 * @template T
 * @param {string} doing for example "Building the pages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const showProgress = async (doing, work) => {
  const since = Date.now()
  const seconds = () => Math.round((Date.now() - since) / 1000)
  const live = process.stdout.isTTY === true
  if (live) process.stdout.write(`${doing} …`)
  else console.log(`${doing} …`)
  const timer = setInterval(
    () => {
      if (live) process.stdout.write(`\r${doing} … ${seconds()} s`)
      else console.log(`${doing} … ${seconds()} s so far`)
    },
    live ? 1000 : 15_000,
  )
  const end = (/** @type {string} */ word) => {
    clearInterval(timer)
    console.log(`${live ? '\r' : ''}${doing}: ${word} (${seconds()} s)`)
  }
  try {
    const result = await work()
    end('done')
    return result
  } catch (error) {
    end('failed')
    throw error
  }
}
