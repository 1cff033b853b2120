'use client'
import type { Marking } from '#server/situations/rules/markings.ts'
import { AgreeDialog } from './agree-dialog.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { LockDialog } from './lock-dialog.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import type { SectionInHand } from './shown-section.ts'
import { WithdrawAgreementDialog } from './withdraw-agreement-dialog.tsx'

/** What a dialog of a section asks. */
export type Asked = 'assign' | 'mark' | 'lock' | 'agree' | 'withdraw'

/** What every dialog of a section is given. */
export type SectionDialogProps = {
  readonly section: SectionInHand
  readonly onClose: () => void
}

/** The dialog of a section that was asked for. */
export const SectionDialog = ({
  asked,
  textMarking,
  ...given
}: SectionDialogProps & { readonly asked: Asked; readonly textMarking: Marking }) => {
  if (asked === 'assign') return <AssignDialog {...given} />
  if (asked === 'lock') {
    const { section, onClose } = given

    return (
      <LockDialog section={{ ...section, isFrozen: section.frozen !== null }} onClose={onClose} />
    )
  }
  if (asked === 'agree') return <AgreeDialog {...given} />
  if (asked === 'withdraw') return <WithdrawAgreementDialog {...given} />

  return (
    <MarkDialog
      of={{ kind: 'section', ...given.section }}
      textMarking={textMarking}
      onClose={given.onClose}
    />
  )
}
