'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../../../../../_ui/button.tsx'
import { LockDialog } from './lock-dialog.tsx'

type FreezeButtonProps = {
  readonly documentId: string
  readonly title: string
  readonly isFrozen: boolean
}

/** Locks a text, or unlocks it. For the convenor. */
export const FreezeButton = ({ documentId, title, isFrozen }: FreezeButtonProps) => {
  const t = useTranslations('sections.actions')
  const [isOpen, setOpen] = useState(false)

  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(isFrozen ? 'unlock' : 'lock')}</Button>
      {isOpen && (
        <LockDialog section={{ documentId, title, isFrozen }} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
