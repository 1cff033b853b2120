/** The most of a page that an image takes, in points: half of it, so that its words find room beside it. */
const tallest = 380

// On screens a pixel is a 96th of an inch, a point a 72nd.
const pointsOfPixel = 0.75

/** How large an image is shown, in points: as large as on a screen, within the room across and half a page. */
export function fitImage(
  { width, height }: { width: number; height: number },
  room: number,
): { width: number; height: number } {
  const scale = Math.min(pointsOfPixel, room / width, tallest / height)
  return { width: width * scale, height: height * scale }
}
