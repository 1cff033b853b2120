import { schema } from '#server/documents/schema.ts'
import { suggestionsIn } from '#server/documents/suggestions-in.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { SectionProposals } from '../../_editor/suggestions/proposals-context.ts'

type Text = Omit<SectionProposals, 'suggestions'> & { readonly document: TextNode }

/** What is proposed in a text as the page is rendered. */
export const proposedIn = ({ document, documentId, section, title }: Text): SectionProposals => ({
  ...{ documentId, section, title },
  suggestions: suggestionsIn(schema.nodeFromJSON(document)),
})

/** Who people are, and nothing else about them. */
export const namesOf = (
  members: readonly { memberId: string; name: string }[] | null,
): { memberId: string; name: string }[] =>
  (members ?? []).map(({ memberId, name }) => ({ memberId, name }))
