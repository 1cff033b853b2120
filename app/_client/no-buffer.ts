/**
 * Stands in for Node's `Buffer` in browsers: lib0 names it for Node alone, and the builder would send eight
 * kilobytes to make that name true.
 */
export const Buffer = undefined
