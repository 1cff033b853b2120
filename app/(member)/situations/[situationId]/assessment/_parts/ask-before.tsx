'use client'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import type { ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'

type AskBeforeProps = {
  readonly title: string
  readonly action: string
  /** What will happen, one sentence each. */
  readonly happens: readonly string[]
  readonly pending: boolean
  readonly refusal: ShownRefusal | null
  /** Does it; null where it was refused. */
  readonly onConfirm: () => Promise<object | null>
  readonly onClose: () => void
}

/** Asks once before an act on a section, saying what will happen. */
export const AskBefore = ({
  title,
  action,
  happens,
  pending,
  refusal,
  onConfirm,
  onClose,
}: AskBeforeProps) => (
  <Dialog title={title} role="alertdialog" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
    <ActForm
      submit={action}
      pending={pending}
      refusal={refusal}
      onSend={async () => {
        if (await onConfirm()) onClose()
      }}
      onCancel={onClose}
    >
      <ul className="flex list-disc flex-col gap-1.5 ps-5">
        {happens.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </ActForm>
  </Dialog>
)
