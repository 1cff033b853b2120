/** The look of a filter's box: a native control, so that it works before any script arrives. */
export const filterLook =
  'min-h-9 w-full min-w-0 rounded-md border border-edge bg-sheet px-2 py-1 text-base text-ink hover:border-ink pointer-coarse:min-h-11'
