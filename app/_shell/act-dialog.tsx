'use client'
import type { ComponentProps } from 'react'
import { Button } from '../_ui/button.tsx'
import type { ButtonSize, ButtonVariant } from '../_ui/button-look.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { ActForm } from './act-form.tsx'

type ActDialogProps = Pick<ComponentProps<typeof ActForm>, 'children' | 'pending' | 'refusal'> & {
  /** The words on the button that opens it: a verb and its object. */
  readonly action: string
  readonly title: string
  /** The words on the button that does it, where they are not those of the one that opens it. */
  readonly submit?: string
  /** Does it. Resolving to true closes the dialog; false keeps it open beside what is wrong. */
  readonly onSend: () => Promise<boolean>
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
}

/** A button, and the form for an act in the dialog that it opens. */
export const ActDialog = ({
  action,
  title,
  submit = action,
  onSend,
  variant = 'quiet',
  size = 'normal',
  ...form
}: ActDialogProps) => (
  <Dialog
    title={title}
    trigger={
      <Button variant={variant} size={size}>
        {action}
      </Button>
    }
  >
    {(close) => (
      <ActForm
        {...form}
        submit={submit}
        onSend={async () => {
          if (await onSend()) close()
        }}
        onCancel={close}
      />
    )}
  </Dialog>
)
