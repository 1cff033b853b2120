import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tsaSettings } from '#server/platform/tsa-settings.ts'
import { vectors } from '../../support/tsa.ts'

const url = 'https://tsa.example/'
const certificates = join(vectors, 'root.pem')

it('reads who stamps files with the time, and by which certificates that is trusted', () => {
  expect(tsaSettings({})).toBeNull()
  const given = { FOCALPOINT_TSA_URL: url, FOCALPOINT_TSA_CERTIFICATES: certificates }
  expect(tsaSettings(given)).toMatchObject({ url, trusted: [{ ca: true }] })
})

it.each([
  [{ FOCALPOINT_TSA_URL: url }, /both its address/],
  [{ FOCALPOINT_TSA_CERTIFICATES: certificates }, /both its address/],
  [{ FOCALPOINT_TSA_URL: 'tsa', FOCALPOINT_TSA_CERTIFICATES: certificates }, /must be an http/],
  [{ FOCALPOINT_TSA_URL: url, FOCALPOINT_TSA_CERTIFICATES: '/nowhere.pem' }, /cannot be read/],
  [
    { FOCALPOINT_TSA_URL: url, FOCALPOINT_TSA_CERTIFICATES: join(vectors, 'authority.key') },
    /no certificate in/,
  ],
] as const)('says in a sentence what is wrong: %o', (given, sentence) => {
  expect(() => tsaSettings(given)).toThrow(sentence)
})
