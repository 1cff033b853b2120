import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { WrittenText } from '../../../_editor/written-text.tsx'
import { citeFrom } from '../../situations/[situationId]/assessment/_parts/cite-from.ts'
import type { ShownDecision } from './shown-decision.ts'

type DecidedTextProps = { readonly decision: ShownDecision }

/** What was decided: the text of the motion as it was frozen, or the words that were typed. */
export const DecidedText = async ({ decision }: DecidedTextProps) => {
  const { adopted, isTextHidden, situationId, text } = decision
  if (isTextHidden) {
    return <p className="text-soft">{(await getTranslations('decisions.one'))('textHidden')}</p>
  }
  if (!adopted) return <p className="prose whitespace-pre-line">{text}</p>
  const t = await getTranslations('assessments')
  const { documentId, document } = adopted
  const citations = (await (await caller()).assessments.citationsIn({ documentId })) ?? []

  return (
    <WrittenText
      document={document}
      cite={citeFrom(citations, t)}
      place={{ id: documentId, situationId }}
    />
  )
}
