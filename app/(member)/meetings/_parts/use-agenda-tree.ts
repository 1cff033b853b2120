'use client'
import { useLayoutEffect, useRef, useState } from 'react'
import { type Move, movePoint, moves, removePoint } from '#server/meetings/rules/agenda-tree.ts'
import type { DraftPoint } from './meeting-draft.ts'

/**
 * Moves points about an agenda by buttons and keys. What had the focus keeps it wherever its point goes; `moved` is
 * where the last one went, to be read aloud.
 */
export const useAgendaTree = (
  agenda: readonly DraftPoint[],
  onChange: (agenda: DraftPoint[]) => void,
) => {
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<Element | null>(null)
  const [moved, setMoved] = useState<number | null>(null)

  // A browser takes the focus from what is put elsewhere in the page. After each new order, whatever made it.
  useLayoutEffect(() => {
    const before = focused.current
    focused.current = null
    if (!(before instanceof HTMLElement) || !list.current?.contains(before)) return
    const target = before.matches(':disabled')
      ? before.closest('li')?.querySelector<HTMLElement>('input')
      : before
    target?.focus()
  })

  return {
    list,
    moved,
    waysAt: (at: number): readonly Move[] =>
      moves.filter((move) => movePoint(agenda, at, move) !== null),
    move: (at: number, move: Move) => {
      const done = movePoint(agenda, at, move)
      if (done === null) return
      focused.current = document.activeElement
      setMoved(done.at)
      onChange(done.points)
    },
    remove: (at: number) => {
      setMoved(null)
      onChange(removePoint(agenda, at))
    },
  }
}
