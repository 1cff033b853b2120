import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExif } from '#server/evidence/rules/exif.ts'

type Entry = [tag: number, type: number, count: number, value: Uint8Array]

const words = (tag: number, said: string): Entry => {
  const bytes = new TextEncoder().encode(`${said}\0`)
  return [tag, 2, bytes.length, bytes]
}

/** A block of one directory; values over four bytes lie behind it. */
const block = (entries: readonly Entry[], little: boolean, head = ''): Uint8Array => {
  const behind = 8 + 2 + entries.length * 12 + 4
  const bytes = Buffer.alloc(behind + entries.reduce((sum, [, , , value]) => sum + value.length, 0))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  view.setUint16(0, little ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, little)
  view.setUint32(4, 8, little)
  view.setUint16(8, entries.length, little)
  let free = behind
  for (const [at, [tag, type, count, value]] of entries.entries()) {
    const entry = 10 + at * 12
    view.setUint16(entry, tag, little)
    view.setUint16(entry + 2, type, little)
    view.setUint32(entry + 4, count, little)
    const place = value.length <= 4 ? entry + 8 : free
    if (value.length > 4) view.setUint32(entry + 8, free, little)
    bytes.set(value, place)
    free += value.length
  }
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes])
}

describe('what an image claims', () => {
  it.each([
    ['little-endian', true, ''],
    ['big-endian, with its head', false, 'Exif\0\0'],
  ])('is read as it stands: %s', (_, little, head) => {
    const entries = [words(0x010f, 'Nikon'), words(0x0110, 'Z 6'), words(0x0132, '2026:01:02')]
    expect(readExif(block(entries, little, head))).toEqual([
      { what: 'camera', says: 'Nikon Z 6' },
      { what: 'changed', says: '2026:01:02' },
    ])
  })

  it('is shown without what would steer a screen, and cut short', () => {
    const said = readExif(block([words(0x010e, `\u202e\u001b[31m${'x'.repeat(900)}`)], true))
    expect(said).toEqual([{ what: 'description', says: `[31m${'x'.repeat(196)}` }])
  })

  it('is nothing where values point out of the block, or sizes are not those of the block', () => {
    const outside: Entry = [0x010f, 2, 0xffffffff, new Uint8Array([0, 0, 0, 1])]
    expect(readExif(block([outside], true))).toEqual([])
    expect(readExif(new Uint8Array([0x49, 0x49, 42, 0, 255, 255, 255, 255]))).toEqual([])
    expect(readExif(new Uint8Array())).toEqual([])
  })

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.uint8Array({ maxLength: 400 }), (little, bytes) => {
        const start = [
          ...(little ? [0x49, 0x49, 42, 0, 8, 0, 0, 0] : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]),
        ]
        for (const { says } of readExif(new Uint8Array([...start, ...bytes]))) {
          expect(says.length).toBeLessThanOrEqual(200)
        }
      }),
    )
  })
})
