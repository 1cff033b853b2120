import { getTranslations } from 'next-intl/server'
import { compareSections } from '#server/documents/diff/compare-sections.ts'
import { diffElements } from '#server/documents/diff/diff-elements.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { drawElement } from '../../../../_editor/written-text.tsx'
import '../../../_texts/history/diff.css'

type AmendmentDifferenceProps = {
  readonly before: readonly TextNode[]
  readonly after: readonly TextNode[]
  readonly id: string
  readonly situationId: string
}

/** What an amendment takes away and adds, word by word. */
export const AmendmentDifference = async (props: AmendmentDifferenceProps) => {
  const { before, after, id, situationId } = props
  const t = await getTranslations('history.compare')
  const doc = (content: readonly TextNode[]): TextNode => ({ type: 'doc', content })
  const { sections } = compareSections([{ before: doc(before), after: doc(after) }])
  const difference = sections[0]?.difference
  if (!difference) return null
  const words = {
    added: t('added'),
    removed: t('removed'),
    form: t('form'),
    end: t('end'),
    movedFrom: (number: number) => t('movedHere', { number }),
    movedTo: (number: number) => t('movedAway', { number }),
  }

  return (
    <div className="prose compared">
      {diffElements(difference, () => undefined, words, { id, situationId }).map(drawElement)}
    </div>
  )
}
