'use client'
import { cloneElement, type ReactElement, useRef, useState } from 'react'
import type { Choice } from './choice.ts'
import { NotFetched } from './not-fetched.tsx'
import { useFetched } from './use-fetched.ts'

type MenuProps<Value extends string> = {
  /** The button that opens it. */
  readonly trigger: ReactElement<object>
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  /** The choices that hold, each with a tick; leave out where choosing does something and nothing holds. */
  readonly chosen?: readonly Value[]
  readonly onChoose: (value: Value) => void
}

/** A short list of actions behind one button. Its code comes when it is first opened. */
export const Menu = <Value extends string>({ trigger, ...rest }: MenuProps<Value>) => {
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { part: MenuSheet, hasFailed } = useFetched(
    () => import('./menu-sheet.tsx').then((file) => file.MenuSheet),
    isOpen,
  )
  const close = () => setOpen(false)
  const opening = {
    ref,
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    onPress: () => setOpen(true),
    onKeyDown: ({ key }: { key: string }) => key === 'ArrowDown' && setOpen(true),
  }

  return (
    <>
      {cloneElement(trigger, opening)}
      {MenuSheet && isOpen && <MenuSheet {...rest} triggerRef={ref} onClose={close} />}
      {hasFailed && isOpen && <NotFetched onLeave={close} />}
    </>
  )
}
