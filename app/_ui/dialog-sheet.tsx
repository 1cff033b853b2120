'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { CrossSign } from './signs.tsx'

export type DialogSheetProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Its contents; given a function, they can close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly role?: 'dialog' | 'alertdialog'
  /** False while something is under way that a stray click must not hide. */
  readonly isDismissable?: boolean
  readonly width?: 'narrow' | 'wide'
}

/** A sheet over the page that holds the focus until it is answered or closed: see `Dialog`, which fetches it. */
export const DialogSheet = ({
  title,
  isOpen,
  onOpenChange,
  children,
  role = 'dialog',
  isDismissable = true,
  width = 'narrow',
}: DialogSheetProps) => {
  const t = useTranslations('common.buttons')

  return (
    <ModalOverlay
      isDismissable={isDismissable && role === 'dialog'}
      className="fixed inset-0 z-50 flex items-end justify-center bg-ink/40 p-0 sm:items-center sm:p-6 print:hidden"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal
        className={classNames(
          'max-h-[calc(100dvh-1rem)] w-full overflow-auto rounded-t-md border border-line bg-sheet shadow-overlay sm:rounded-md',
          width === 'wide' ? 'sm:max-w-page' : 'sm:max-w-dialog',
        )}
      >
        <AriaDialog role={role} className="flex flex-col gap-4 p-5 outline-none sm:p-6">
          {({ close }) => (
            <>
              <div className="flex items-start justify-between gap-4">
                <Heading slot="title" className="font-semibold text-lg">
                  {title}
                </Heading>
                {role === 'dialog' && (
                  <IconButton label={t('close')} onPress={close} className="-me-2 -mt-1">
                    <CrossSign />
                  </IconButton>
                )}
              </div>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
