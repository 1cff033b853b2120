'use client'
import { useTranslations } from 'next-intl'
import type { Paper } from '#server/meetings/rules/papers.ts'
import { ComboBox } from '../../../_ui/combo-box.tsx'
import { IconButton } from '../../../_ui/icon-button.tsx'
import { CrossSign } from '../../../_ui/signs.tsx'
import type { ShownPaper } from './paper-choices.ts'

type AgendaPapersProps = {
  readonly chosen: readonly Paper[]
  readonly papers: readonly ShownPaper[]
  readonly onChange: (chosen: Paper[]) => void
}

const nameOf = ({ kind, id }: Paper) => `${kind} ${id}`

/** What lies before the meeting at a point: found by typing part of its name, taken away by one press. */
export const AgendaPapers = ({ chosen, papers, onChange }: AgendaPapersProps) => {
  const t = useTranslations('convening.agenda')
  const taken = new Set(chosen.map(nameOf))
  const shown = papers.filter((paper) => taken.has(nameOf(paper)))
  const label = ({ kind, number, title }: ShownPaper) => t(`papers.${kind}`, { number, title })

  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        // A new list empties what was typed.
        key={chosen.length}
        label={t('addPaper')}
        hint={t('addPaperHint')}
        optional
        value={null}
        onChange={(name) => {
          const paper = papers.find((one) => nameOf(one) === name)
          if (paper) onChange([...chosen, { kind: paper.kind, id: paper.id }])
        }}
        choices={papers
          .filter((paper) => !taken.has(nameOf(paper)))
          .map((paper) => ({ value: nameOf(paper), label: label(paper) }))}
      />
      {shown.length > 0 && (
        <ul className="flex flex-col">
          {shown.map((paper) => (
            <li key={nameOf(paper)} className="flex items-center justify-between gap-2 text-sm">
              <span>{label(paper)}</span>
              <IconButton
                label={t('removePaper', { paper: label(paper) })}
                onPress={() => onChange(chosen.filter((one) => nameOf(one) !== nameOf(paper)))}
              >
                <CrossSign />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
