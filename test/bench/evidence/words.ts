import { locales, messagesOf } from '#server/messages/load.ts'

/**
 * Words as often as people write them: those of our own sentences in both languages, each as many times as it
 * stands there. So a few words are in nearly every text and most are in few.
 */
export async function writtenWords(): Promise<string[]> {
  const sentences: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') sentences.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  for (const locale of locales) collect(await messagesOf(locale))
  return sentences.flatMap((sentence) => sentence.match(/[\p{L}]{2,}/gu) ?? [])
}

/** Words by how often they stand in a list of words: the most frequent first. */
export function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word)
}
