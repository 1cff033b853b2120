'use client'
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { createElement } from 'react'
import { imageAddress } from '../../server/documents/to-elements.ts'
import { CitationChip } from './citation-chip.tsx'
import { useDesk } from './desk-context.ts'
import { image } from './image.ts'

/** The image as it is read: drawn, with its words and the evidence that it is of below it. */
export const imageWithView = image.extend({
  addNodeView: () => ReactNodeViewRenderer(ImageFigure),
})

const ImageFigure = ({ node, editor }: NodeViewProps) => {
  const { situationId } = useDesk()
  const { fileId, alt, evidenceId }: Record<string, unknown> = node.attrs
  const words = typeof alt === 'string' ? alt : ''

  return (
    <NodeViewWrapper as="figure" data-drag-handle>
      {typeof fileId === 'string' &&
        createElement('img', {
          ...{ src: imageAddress(situationId, fileId), alt: words },
          ...{ loading: 'lazy', draggable: false },
        })}
      <figcaption>
        {words}{' '}
        <CitationChip
          evidenceId={typeof evidenceId === 'string' ? evidenceId : ''}
          writing={{ isOn: () => editor.isEditable, goOn: () => editor.commands.focus() }}
        />
      </figcaption>
    </NodeViewWrapper>
  )
}
