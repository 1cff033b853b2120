import { expect, it } from 'vitest'
import { addressOf } from '#server/platform/address-of.ts'

it.each([
  ['nobody is believed without a proxy', '203.0.113.7', 0, 'direct'],
  ['one proxy is believed about its own peer', '203.0.113.7', 1, '203.0.113.7'],
  ['what the sender wrote before it is not', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
  ['two proxies: the peer of the outer', '198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
  ['a header shorter than they would have made it', '203.0.113.7', 2, 'direct'],
  ['no header at all', null, 1, 'direct'],
])('%s', (_, header, proxies, expected) => {
  expect(addressOf(header, proxies)).toBe(expected)
})
