'use client'
import { NodeSelection } from '@tiptap/pm/state'
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { citation } from './citation.ts'
import { CitationChip } from './citation-chip.tsx'

/** The citation with its chip: number and grade as they stand now, and a way to the evidence; Enter opens it too. */
export const citationWithView = citation.extend({
  addNodeView: () => ReactNodeViewRenderer(CitationNode, { as: 'span' }),

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor: { state, view } }) => {
        const { selection } = state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        const drawn = view.nodeDOM(selection.from)
        const chip = drawn instanceof HTMLElement ? drawn.querySelector('a') : null
        chip?.click()
        return chip !== null
      },
    }
  },
})

const CitationNode = ({ node, editor }: NodeViewProps) => {
  const named: unknown = node.attrs.evidenceId

  return (
    <NodeViewWrapper as="span">
      <CitationChip
        evidenceId={typeof named === 'string' ? named : ''}
        writing={{ isOn: () => editor.isEditable, goOn: () => editor.commands.focus() }}
      />
    </NodeViewWrapper>
  )
}
