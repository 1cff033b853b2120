import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { printImage } from '#server/evidence/print-image.ts'
import { areNearImages, imagePrintOf } from '#server/evidence/rules/near-image.ts'
import { drawPicture } from '../../support/draw-picture.ts'

const print = async (image: ReturnType<typeof drawPicture>) =>
  (await printImage(new Uint8Array(await image.toBuffer()))) ?? ''

describe('the print of an image', () => {
  it('is near where a picture was made smaller, saved worse, in another format, or made brighter', async () => {
    const own = await print(drawPicture(1, 2).png())
    for (const copy of [
      drawPicture(1, 2).jpeg({ quality: 35 }),
      drawPicture(1, 2).resize(150).webp({ quality: 60 }),
      drawPicture(1, 2).resize(300, 260, { fit: 'fill' }).jpeg(),
      drawPicture(1, 2).modulate({ brightness: 1.15 }).png(),
    ]) {
      expect(areNearImages(own, await print(copy))).toBe(true)
    }
  })

  it('is not that of other pictures, nor of anything flat', async () => {
    const prints = await Promise.all(
      [
        [1, 2],
        [2, 1],
        [3, 1.5],
        [0.5, 3],
      ].map(([a = 1, b = 1]) => print(drawPicture(a, b).png())),
    )
    for (const [at, one] of prints.entries()) {
      for (const other of prints.slice(at + 1)) expect(areNearImages(one, other)).toBe(false)
    }
    const white = sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
    const flat = await print(white.png())
    expect(areNearImages(flat, flat)).toBe(false)
  })

  it('says of each point whether the next is brighter, in sixteen digits', () => {
    const grey = Uint8Array.from({ length: 72 }, (_, at) => (at % 9) * 10)
    expect(imagePrintOf(grey)).toBe('ffffffffffffffff')
    expect(imagePrintOf(grey.with(1, 0))).toBe('7fffffffffffffff')
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 72, maxLength: 72 }), (points) => {
        expect(imagePrintOf(points)).toMatch(/^[0-9a-f]{16}$/)
      }),
    )
  })

  it('is none for what is no image', async () => {
    expect(await printImage(new TextEncoder().encode('not an image'))).toBeNull()
  })
})
