import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MoreWords } from './more-words.tsx'
import { wordsOn } from './words-on.ts'

type WordsProps = { readonly on: keyof typeof wordsOn; readonly children: ReactNode }

/** Sends a part of the pages the words that its scripts need. */
export const Words = async ({ on, children }: WordsProps) => {
  const messages: Record<string, object> = await getMessages()
  const needed = wordsOn[on].map((area) => [area, messages[area] ?? {}] as const)

  return <MoreWords messages={Object.fromEntries(needed)}>{children}</MoreWords>
}
