import type { Locale } from '#server/messages/load.ts'

type Words = { minutes: { seed: { present: string; absent: string } } }

/** The headings that minutes begin with, in a language. */
export async function minutesWords(language: Locale): Promise<Words['minutes']['seed']> {
  const file: { default: Words } = await import(`../messages/${language}/meetings.json`, {
    with: { type: 'json' },
  })

  return file.default.minutes.seed
}
