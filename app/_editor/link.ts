import { InputRule, Mark, markPasteRule, mergeAttributes } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { safeHref } from '../../server/documents/safe-href.ts'
import { findLinks, linkJustTyped, onlyLinkIn } from './find-links.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Makes the selection a link; false for an address that a text may not hold. */
      setLink: (link: { href: string }) => ReturnType
      /** Takes the link at the selection away. */
      unsetLink: () => ReturnType
    }
  }
}

/**
 * A link to http, https or mailto. An address that is typed or pasted becomes one; pasted over words, it makes
 * them one.
 */
export const link = Mark.create({
  name: 'link',
  // Outside the other marks, so that a link with a bold word in it stays one link.
  priority: 1_000,
  keepOnSplit: false,
  exitable: true,
  inclusive: false,

  addAttributes: () => ({ href: { default: null } }),

  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (safeHref(element.getAttribute('href')) === null ? false : null),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(
      { rel: 'noopener noreferrer' },
      { ...HTMLAttributes, href: safeHref(HTMLAttributes.href) ?? '' },
    ),
    0,
  ],

  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          safeHref(href) !== null && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },

  addInputRules() {
    return [
      new InputRule({
        find: (text) => {
          const found = linkJustTyped(text)
          const behind = found && text.slice(found.start + found.value.length)
          return (
            found && {
              index: found.start,
              text: text.slice(found.start),
              data: { ...found, behind },
            }
          )
        },
        handler: ({ state: { tr }, range, match: { data } }) => {
          const { value, href, behind }: Record<string, string> = data ?? {}
          if (value === undefined || behind === undefined) return null
          tr.addMark(range.from, range.from + value.length, this.type.create({ href }))
          tr.insertText(behind.slice(-1), range.to).removeStoredMark(this.type)
        },
      }),
    ]
  },

  addPasteRules() {
    return [
      markPasteRule({
        type: this.type,
        find: (text) =>
          findLinks(text).map(({ value, start, href }) => ({
            ...{ index: start, text: value },
            data: { href },
          })),
        getAttributes: ({ data }) => ({ href: data?.href }),
      }),
    ]
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste: (view, _event, slice) => {
            const found = onlyLinkIn(slice.content.textBetween(0, slice.content.size))
            if (found === null || view.state.selection.empty) return false
            return this.editor.commands.setMark(this.name, { href: found.href })
          },
        },
      }),
    ]
  },
})
