import { describe, expect, it } from 'vitest'
import { ownAddress } from '#server/platform/own-address.ts'

describe('an address put into a link', () => {
  it('is kept where it is one of ours', () => {
    expect(ownAddress('/meetings/8?agenda=2')).toBe('/meetings/8?agenda=2')
    expect(ownAddress('/')).toBe('/')
  })

  it('is home where there is none', () => {
    expect(ownAddress(undefined)).toBe('/')
    expect(ownAddress('')).toBe('/')
  })

  it.each([
    'https://elsewhere.test/meetings',
    '//elsewhere.test/meetings',
    '/\\elsewhere.test',
    '\\\\elsewhere.test',
    'https://here.invalid//elsewhere.test',
    '/.//elsewhere.test',
    'javascript:alert(1)',
    'https://here.invalid:99x/',
  ])('is home where it leads elsewhere: %s', (given) => {
    expect(ownAddress(given)).toBe('/')
  })
})
