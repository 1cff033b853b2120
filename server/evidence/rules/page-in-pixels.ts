/** The longest side of a page that is drawn, in pixels: type of eight points stays legible. */
export const longestPageSide = 1_600

/**
 * How large a page of so many points is drawn, in whole pixels, its proportions kept and neither side nothing.
 * Null for a page that claims no size.
 */
export const pageInPixels = (points: {
  readonly width: number
  readonly height: number
}): { width: number; height: number } | null => {
  const { width, height } = points
  const isSized = Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0
  if (!isSized) return null
  const scale = longestPageSide / Math.max(width, height)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
