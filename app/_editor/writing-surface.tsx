'use client'
import type { AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { askMention } from './ask-mention.ts'
import { caretsOf } from './carets.ts'
import { citationWithView } from './citation-view.tsx'
import { commentAnchors } from './comments/comment-anchors.ts'
import { SectionComments } from './comments/section-comments.tsx'
import { useDesk } from './desk-context.ts'
import { tellContents } from './tell-contents.ts'
import './editor.css'
import './suggestions/suggestions.css'
import { textExtensions } from './extensions.ts'
import { imageWithView } from './image-view.tsx'
import { keepParagraphs } from './keep-paragraphs.ts'
import { OfferMembers } from './offer-members.tsx'
import { oneTextForEachLine } from './one-text-for-each-line.ts'
import { redrawWhatChanged } from './redraw-what-changed.ts'
import type { SectionText } from './section-text.ts'
import { useProposals } from './suggestions/proposals-context.ts'
import { suggesting } from './suggestions/suggesting.ts'
import { useSaidProposed } from './suggestions/use-said-proposed.ts'

type WritingSurfaceProps = {
  readonly documentId: string
  readonly text: SectionText
  readonly title: string
  readonly language: string
  readonly editable: boolean
}

const withView: Readonly<Record<string, AnyExtension>> = {
  citation: citationWithView,
  image: imageWithView,
}

/** The box one writes in: a labelled textbox of many lines, bound to the shared text. */
export const WritingSurface = (props: WritingSurfaceProps) => {
  const { documentId, text, title, language, editable } = props
  const t = useTranslations('assessments.editor')
  const { setActive, contents, memberId } = useDesk()
  const { mode, register, refuse } = useProposals()
  const said = useSaidProposed()
  const label = t('textbox', { section: title })
  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      // Its style element would have no nonce; the rules it needs are in editor.css.
      injectCSS: false,
      // Never written: the shared text takes its place. Without it the caret would begin outside any line.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      editable,
      extensions: [
        ...textExtensions.map((part) => withView[part.name] ?? part),
        Collaboration.configure({ fragment: text.fragment }),
        redrawWhatChanged,
        caretsOf(text),
        keepParagraphs,
        suggesting.configure({ memberId, fragment: text.fragment, refused: refuse }),
        commentAnchors.configure({ document: text.document }),
        askMention,
        tellContents(documentId, contents),
      ],
      editorProps: {
        attributes: {
          class: 'prose writing',
          'data-document': documentId,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          lang: language,
          spellcheck: 'true',
          // A text that is closed to writing is still walked through, and commented on, by keyboard.
          tabindex: '0',
        },
      },
      onFocus: ({ editor: focused }) => setActive(focused),
    },
    [text],
  )
  useEffect(() => oneTextForEachLine(text.fragment), [text])
  useEffect(() => {
    editor?.setEditable(editable, false)
    editor?.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable])
  useEffect(() => {
    if (editor) editor.storage.suggesting.on = mode === 'suggest'
  }, [editor, mode])
  useEffect(() => {
    register(documentId, editor)
    return () => register(documentId, null)
  }, [documentId, editor, register])
  useEffect(() => () => setActive(null), [setActive])

  return (
    <div className="relative" style={said}>
      <EditorContent editor={editor} />
      <SectionComments {...{ editor, documentId }} document={text.document} />
      {editor && <OfferMembers {...{ editor, documentId }} />}
    </div>
  )
}
