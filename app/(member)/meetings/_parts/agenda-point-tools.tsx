'use client'
import { useTranslations } from 'next-intl'
import { type Move, moves } from '#server/meetings/rules/agenda-tree.ts'
import { IconButton } from '../../../_ui/icon-button.tsx'
import { BackSign, CrossSign, DownSign, OnwardSign, UpSign } from '../../../_ui/signs.tsx'

type AgendaPointToolsProps = {
  readonly number: string
  /** The ways in which the point can be moved now. */
  readonly ways: readonly Move[]
  readonly onMove: (move: Move) => void
  readonly onRemove: () => void
}

const signs = { up: UpSign, down: DownSign, in: OnwardSign, out: BackSign }

/** What moves a point about, by touch and by keyboard. */
export const AgendaPointTools = ({ number, ways, onMove, onRemove }: AgendaPointToolsProps) => {
  const t = useTranslations('convening.agenda')
  return (
    <span className="flex">
      {moves.map((move) => {
        const Sign = signs[move]
        return (
          <IconButton
            key={move}
            label={t(`moves.${move}`, { number })}
            isDisabled={!ways.includes(move)}
            onPress={() => onMove(move)}
          >
            <Sign />
          </IconButton>
        )
      })}
      <IconButton label={t('remove', { number })} onPress={onRemove}>
        <CrossSign />
      </IconButton>
    </span>
  )
}
