/** The sheet that opens under a field or a button. */
export const popoverLook = 'rounded-md border border-line bg-sheet shadow-overlay'

/** A list of choices inside such a sheet. */
export const listLook = 'max-h-80 overflow-auto p-1 outline-none'

/** One row of such a list; the chosen one has a tick, not only a colour. */
export const choiceLook =
  'grid cursor-default grid-cols-[1fr_auto] items-start gap-x-3 rounded-sm px-2.5 py-1.5 outline-none data-focused:bg-accent-wash data-disabled:text-faint pointer-coarse:min-h-11'
