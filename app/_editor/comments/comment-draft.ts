import type { Mentionable } from './mention-query.ts'

/** What is being written, and who was chosen in it; who is mentioned is whose name still stands there. */
export type CommentDraft = { readonly text: string; readonly chosen: readonly Named[] }
type Named = Pick<Mentionable, 'memberId' | 'name'>

/** The members mentioned in a draft, for the act. */
export const mentionedIn = ({ text, chosen }: CommentDraft): string[] => [
  ...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map((one) => one.memberId)),
]
