'use client'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import { askKey } from './ask-mention.ts'
import { MentionList } from './comments/mention-list.tsx'
import { useMentionChoice } from './comments/use-mention-choice.ts'

type OfferMembersProps = { readonly editor: Editor; readonly documentId: string }

const listWidth = 288

/** Offers members under the caret while one types an at sign and a name; the focus stays in the text. */
export const OfferMembers = ({ editor, documentId }: OfferMembersProps) => {
  const asked = useEditorState({
    editor,
    selector: (at) =>
      at.editor.isEditable ? (askKey.getState(at.editor.state)?.asked ?? null) : null,
  })
  const choice = useMentionChoice(documentId, asked?.query ?? null, {
    dismiss: () => editor.view.dispatch(editor.state.tr.setMeta(askKey, 'dismiss')),
    choose({ memberId, name }) {
      if (asked === null) return
      const { from, to } = asked
      editor
        .chain()
        .focus()
        .insertContentAt({ from, to }, [
          { type: 'mention', attrs: { memberId, name } },
          { type: 'text', text: ' ' },
        ])
        .run()
    },
  })
  useEffect(() => {
    editor.storage.askMention.press = choice?.press ?? null
  })
  const { listId, markedId } = choice ?? {}
  useEffect(() => {
    const { dom } = editor.view
    const told = {
      'aria-haspopup': listId && 'listbox',
      'aria-controls': listId,
      'aria-activedescendant': markedId,
    }
    for (const [name, value] of Object.entries(told)) {
      if (value) dom.setAttribute(name, value)
      else dom.removeAttribute(name)
    }
  }, [editor, listId, markedId])
  if (choice === null || asked === null) return null

  return <MentionList choice={choice} className="absolute" style={placeOf(editor, asked.from)} />
}

// Beside the sign that was typed, within the text's own column.
const placeOf = (editor: Editor, from: number) => {
  const { dom } = editor.view
  const box = dom.getBoundingClientRect()
  const sign = editor.view.coordsAtPos(from)
  return {
    top: dom.offsetTop + sign.bottom - box.top + 4,
    left: Math.max(0, Math.min(sign.left - box.left, box.width - listWidth)),
  }
}
