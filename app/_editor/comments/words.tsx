'use client'
import { createElement } from 'react'
import { notAWord } from '../../../server/documents/find-words.ts'

const longest = 160

/** Quoted words on one line, what is not a word as an ellipsis, at most 160 characters. */
export function shownQuote(quote: string): string {
  const line = quote.replaceAll(notAWord, '…').replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}

type CommentWordsProps = {
  readonly text: string
  readonly mentions: readonly { readonly memberId: string; readonly name: string }[]
}

/** What a comment says, the members that it mentions marked. */
export const CommentWords = ({ text, mentions }: CommentWordsProps) => {
  const names = mentions.map(({ name }) => `@${name}`).filter((name) => name !== '@')
  const parts =
    names.length === 0 ? [text] : text.split(new RegExp(`(${names.map(literal).join('|')})`))

  const children = parts.map((part) =>
    names.includes(part)
      ? createElement('span', { className: 'font-semibold text-accent' }, part)
      : part,
  )

  // Given one by one: the parts of one text never change their order, and need no keys.
  return createElement('p', { className: 'whitespace-pre-line wrap-break-word' }, ...children)
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
