/** What is searched. A motion is found by its question and by its text, a meeting apart from its minutes. */
export const searchKinds = [
  'evidence',
  'source',
  'assessment',
  'minutes',
  'decision',
  'meeting',
  'motion',
  'situation',
] as const

export type SearchKind = (typeof searchKinds)[number]
