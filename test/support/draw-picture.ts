import sharp from 'sharp'

/** A picture of soft shapes, drawn by a formula, so that no file is needed: other numbers, another picture. */
export const drawPicture = (a: number, b: number) => {
  const [width, height] = [320, 240]
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      pixels[at] = 127 + 120 * Math.sin((x * a) / 40 + y / (30 * b))
      pixels[at + 1] = 127 + 120 * Math.sin((x * b) / 50 - y / (20 * a))
      pixels[at + 2] = 127 + 120 * Math.cos((x + y * a) / 45)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
