import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { awayWhileComposing } from './away-while-composing.ts'
import { othersCarets } from './others-carets.ts'
import type { SectionText } from './section-text.ts'

/** Others' carets with their names. Hidden from assistive technology, which hears of people politely. */
export const caretsOf = (text: SectionText) =>
  CollaborationCaret.extend({
    addProseMirrorPlugins() {
      const { editor } = this
      return (this.parent?.() ?? []).map((plugin) =>
        awayWhileComposing(plugin, () => editor.view.composing),
      )
    },
  }).configure({
    provider: { awareness: othersCarets(text.provider.awareness) },
    // The server writes who one is; what is said here reaches nobody.
    user: { name: '' },
    render: drawCaret,
    selectionRender: () => ({ nodeName: 'span', class: 'others-selection' }),
  })

function drawCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'others-caret'
  caret.setAttribute('aria-hidden', 'true')
  caret.style.setProperty('--caret', typeof user.color === 'string' ? user.color : 'currentcolor')
  const name = document.createElement('span')
  name.className = 'others-name'
  name.textContent = typeof user.name === 'string' ? user.name : ''
  caret.append(name)
  // Where it stands is known once it is drawn.
  requestAnimationFrame(() => keepInText(name))
  return caret
}

/** A name at the end of a line is turned back over the line: it would make a narrow page wider. */
function keepInText(name: HTMLElement): void {
  const text = name.closest('.writing')?.getBoundingClientRect()
  const { left, right } = name.getBoundingClientRect()
  if (text && (right > text.right || left < text.left)) name.classList.add('others-name-back')
}
