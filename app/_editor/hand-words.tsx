import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { LineNode } from '../../server/documents/written-runs.ts'
import './editor.css'

type HandWordsProps = {
  readonly text: string
  /** What each U+FFFC in the text stands for. */
  readonly nodes: readonly LineNode[]
  /** How a citation reads. */
  readonly cite: (evidenceId: string) => ReactNode
}

/** Words of one hand as they read in the text, with the citations and mentions among them. */
export const HandWords = ({ text, nodes, cite }: HandWordsProps) => {
  const t = useTranslations('history.authors')
  const shown = ({ type, named }: LineNode): ReactNode => {
    if (type === 'citation' && named !== null) return cite(named)
    if (type === 'mention') return `@${named ?? '—'}`
    return type === 'footnote' ? <sup>{t('note')}</sup> : ' '
  }
  const parts = text
    .split('\ufffc')
    .map((words, place) => ({ words, node: nodes[place - 1], place }))

  return parts.map(({ words, node, place }) => (
    <Fragment key={place}>
      {node && shown(node)}
      {words}
    </Fragment>
  ))
}
