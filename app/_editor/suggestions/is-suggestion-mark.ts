import type { MarkType } from '@tiptap/pm/model'

/** Whether a mark says that its words are proposed to come or to go. */
export const isSuggestionMark = ({ name }: MarkType): boolean =>
  name === 'insertion' || name === 'deletion'
