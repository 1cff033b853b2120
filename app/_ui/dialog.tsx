'use client'
import { cloneElement, type ReactElement, useState } from 'react'
import type { DialogSheetProps } from './dialog-sheet.tsx'
import { NotFetched } from './not-fetched.tsx'
import { useFetched } from './use-fetched.ts'

type DialogProps = Omit<DialogSheetProps, 'isOpen' | 'onOpenChange'> & {
  /** The button that opens it; leave out when `isOpen` decides. */
  readonly trigger?: ReactElement<{ onPress?: () => void }>
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A sheet over the page that holds the focus until it is answered or closed. Its code comes when it first opens. */
export const Dialog = ({ trigger, isOpen: told, onOpenChange, ...rest }: DialogProps) => {
  const [own, setOwn] = useState(false)
  const isOpen = told ?? own
  const { part: DialogSheet, hasFailed } = useFetched(
    () => import('./dialog-sheet.tsx').then((file) => file.DialogSheet),
    isOpen,
  )
  const change = (next: boolean) => {
    setOwn(next)
    onOpenChange?.(next)
  }

  return (
    <>
      {trigger && cloneElement(trigger, { onPress: () => change(true) })}
      {DialogSheet && <DialogSheet {...rest} isOpen={isOpen} onOpenChange={change} />}
      {hasFailed && isOpen && <NotFetched onLeave={() => change(false)} />}
    </>
  )
}
