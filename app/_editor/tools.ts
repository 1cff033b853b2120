import type { Editor } from '@tiptap/core'

/** A tool that marks or shapes text: what it does, and whether it holds where the caret is. */
export type Tool<Name extends string> = {
  readonly name: Name
  readonly keys?: string
  readonly isOn: (editor: Editor) => boolean
  readonly use: (editor: Editor) => void
}

/** Lists: in the toolbar where there is room, and among the styles. */
export const lists: readonly Tool<'bulletList' | 'orderedList'>[] = [
  {
    name: 'bulletList',
    keys: 'Control+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    use: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    keys: 'Control+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    use: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
]

type Style =
  | 'heading'
  | 'subheading'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'underline'
  | 'strike'

/** What a line of text is: kept behind one button, since it is chosen once a line. */
export const styles: readonly Tool<Style>[] = [
  {
    name: 'heading',
    keys: 'Control+Alt+3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    use: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'subheading',
    keys: 'Control+Alt+4',
    isOn: (editor) => editor.isActive('heading', { level: 4 }),
    use: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  ...lists,
  {
    name: 'blockquote',
    keys: 'Control+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    use: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'underline',
    keys: 'Control+U',
    isOn: (editor) => editor.isActive('underline'),
    use: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'strike',
    keys: 'Control+Shift+S',
    isOn: (editor) => editor.isActive('strike'),
    use: (editor) => editor.chain().focus().toggleStrike().run(),
  },
]

/** What stands in the toolbar itself: done in the middle of a sentence. */
export const emphases: readonly Tool<'bold' | 'italic'>[] = [
  {
    name: 'bold',
    keys: 'Control+B',
    isOn: (editor) => editor.isActive('bold'),
    use: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    keys: 'Control+I',
    isOn: (editor) => editor.isActive('italic'),
    use: (editor) => editor.chain().focus().toggleItalic().run(),
  },
]
