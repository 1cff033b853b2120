import type { TextNode } from '#server/documents/text-node.ts'
import { WrittenText } from '../../../../../_editor/written-text.tsx'

const citesNothing = () => undefined

/** What the record says of a meeting, set apart from what people wrote. */
export const PieceOfRecord = ({ document }: { readonly document: TextNode }) => (
  <div className="max-w-prose border-accent [&_table]:table-fixed [&_table]:text-sm [overflow-wrap:anywhere] border-s-4 bg-wash px-4 py-2">
    <WrittenText document={document} cite={citesNothing} />
  </div>
)
