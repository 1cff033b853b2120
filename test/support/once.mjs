/**
 * Work that is done at the first call and awaited by every later one.
 * @param {() => Promise<void>} work
 * @returns {() => Promise<void>}
 */
export const once = (work) => {
  /** @type {Promise<void> | undefined} */
  let under
  return () => {
    under ??= work()
    return under
  }
}
