'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-look.ts'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'

type ConfirmDialogProps = {
  /** The words on the button that opens it and on the one that does it: a verb and its object. */
  readonly action: string
  readonly title: string
  /** What will happen, one sentence each, in the order in which it happens. */
  readonly happens: readonly string[]
  /** The consequence for others, under both buttons. */
  readonly consequence?: string | undefined
  /** Does it. Resolving to true closes the dialog; false keeps it open beside the refusal. */
  readonly onConfirm: () => Promise<boolean>
  readonly pending?: boolean
  /** Why it was refused, as a sentence. */
  readonly refusal?: string | undefined
  readonly variant?: ButtonVariant
  /** Of the button that opens it. */
  readonly size?: ButtonSize
  readonly isDisabled?: boolean
  /** Fields that the act needs, such as a reason. */
  readonly children?: ReactNode
}

/** Asks once before an act that binds, repeating what will happen. */
export const ConfirmDialog = ({
  action,
  title,
  happens,
  consequence,
  onConfirm,
  pending = false,
  refusal,
  variant = 'primary',
  size = 'normal',
  isDisabled = false,
  children,
}: ConfirmDialogProps) => {
  const t = useTranslations('common.buttons')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={variant}
        size={size}
        isDisabled={isDisabled}
        consequence={consequence}
        onPress={() => setOpen(true)}
      >
        {action}
      </Button>
      <Dialog
        title={title}
        role="alertdialog"
        isOpen={isOpen}
        onOpenChange={(open) => !pending && setOpen(open)}
      >
        <ul className="flex list-disc flex-col gap-1.5 ps-5">
          {happens.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {children}
        {refusal && <Notice kind="error" title={refusal} />}
        <div className="flex flex-wrap gap-3 border-line border-t pt-4">
          <Button
            variant={variant}
            pending={pending}
            onPress={async () => {
              if (await onConfirm()) setOpen(false)
            }}
          >
            {action}
          </Button>
          <Button onPress={() => setOpen(false)} isDisabled={pending}>
            {t('cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
