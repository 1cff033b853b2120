'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { limits } from '../../../server/comments/rules/limits.ts'
import { classNames } from '../../_ui/class-names.ts'
import { FieldHead, fieldColumn, inputLook } from '../../_ui/field-parts.tsx'
import type { CommentBoxProps } from './comment-box.tsx'
import { MentionList } from './mention-list.tsx'
import { mentionQuery } from './mention-query.ts'
import { useMentionChoice } from './use-mention-choice.ts'

/** The box in which a comment is written; an at sign offers the members who can be mentioned. */
export const CommentField = (props: CommentBoxProps) => {
  const { documentId, label, hint, draft, onChange, autoFocus = false } = props
  const box = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const asked = mentionQuery(draft.text.slice(0, caret))
  const isAsking = asked !== null && asked.from !== dismissed
  const choice = useMentionChoice(documentId, isAsking ? asked.query : null, {
    dismiss: () => setDismissed(asked?.from ?? null),
    choose(member) {
      if (asked === null) return
      const before = `${draft.text.slice(0, asked.from)}@${member.name} `
      onChange({
        text: before + draft.text.slice(caret).trimStart(),
        chosen: [...draft.chosen, member],
      })
      setCaret(before.length)
      requestAnimationFrame(() => box.current?.setSelectionRange(before.length, before.length))
    },
  })
  const press = (event: KeyboardEvent) => {
    if (choice === null || event.nativeEvent.isComposing || !choice.press(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="relative">
      <TextField
        value={draft.text}
        maxLength={limits.text}
        autoFocus={autoFocus}
        className={fieldColumn}
        onChange={(text) => {
          setCaret(box.current?.selectionStart ?? text.length)
          onChange({ ...draft, text })
        }}
      >
        <FieldHead label={label} hint={hint} />
        <TextArea
          ref={box}
          rows={3}
          className={classNames(inputLook, 'field-sizing-content min-h-20 resize-y')}
          aria-autocomplete="list"
          {...(choice ? { 'aria-controls': choice.listId, 'aria-haspopup': 'listbox' } : {})}
          {...(choice?.markedId ? { 'aria-activedescendant': choice.markedId } : {})}
          onKeyDown={press}
          onSelect={() => setCaret(box.current?.selectionStart ?? 0)}
          onBlur={() => setDismissed(asked?.from ?? null)}
        />
      </TextField>
      {choice && <MentionList choice={choice} className="absolute inset-x-0 top-full mt-1" />}
    </div>
  )
}
