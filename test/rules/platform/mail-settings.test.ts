import { describe, expect, it } from 'vitest'
import { mailSettings } from '#server/platform/mail-settings.ts'

const read = (url: string, from: string) =>
  mailSettings({ FOCALPOINT_SMTP_URL: url, FOCALPOINT_MAIL_FROM: from })

describe('the mail server of the environment', () => {
  it('is none where none is named', () => {
    expect(mailSettings({})).toBeNull()
    expect(read('', '')).toBeNull()
  })

  it('is named whole, or told to be half', () => {
    expect(read('smtps://mail.state.test:465', 'focal@state.test')).toEqual({
      url: 'smtps://mail.state.test:465',
      from: 'focal@state.test',
    })
    expect(() => read('smtp://mail.state.test', '')).toThrow(/FOCALPOINT_MAIL_FROM/)
    expect(() => read('', 'focal@state.test')).toThrow(/FOCALPOINT_SMTP_URL/)
  })

  it('is neither a page nor a name, and its password is not repeated', () => {
    expect(() => read('https://user:secret@mail.state.test', 'focal@state.test')).toThrow(
      /^(?!.*secret)/,
    )
    expect(() => read('smtp://mail.state.test', 'Focal Point <focal@state.test>')).toThrow(/bare/)
  })
})
