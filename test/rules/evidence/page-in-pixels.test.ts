import { expect, it } from 'vitest'
import { pageInPixels } from '#server/evidence/rules/page-in-pixels.ts'

it('draws a page so that it can be read, and never larger than its bound', () => {
  expect(pageInPixels({ width: 595, height: 842 })).toEqual({ width: 1131, height: 1600 })
  expect(pageInPixels({ width: 14_400, height: 0.1 })).toEqual({ width: 1600, height: 1 })
})

it('draws none that claims no size', () => {
  for (const side of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(pageInPixels({ width: side, height: 10 })).toBeNull()
    expect(pageInPixels({ width: 10, height: side })).toBeNull()
  }
})
