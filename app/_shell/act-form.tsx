'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { Button } from '../_ui/button.tsx'
import { RefusalNotice, type ShownRefusal } from '../_ui/refusal-notice.tsx'

type ActFormProps = {
  readonly children: ReactNode
  /** The verb of the act and its object. */
  readonly submit: string
  readonly onSend: () => void
  readonly onCancel: () => void
  readonly pending: boolean
  readonly refusal: ShownRefusal | null
}

/** A form inside a dialog: fields, refusal, and the two ways out. */
export const ActForm = ({ children, submit, onSend, onCancel, pending, refusal }: ActFormProps) => {
  const t = useTranslations('common.buttons')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }

  return (
    <form method="post" onSubmit={send} noValidate className="flex flex-col gap-5">
      <RefusalNotice refusal={refusal} />
      {children}
      <div className="flex flex-wrap gap-3 border-line border-t pt-4">
        <Button type="submit" variant="primary" pending={pending}>
          {submit}
        </Button>
        <Button onPress={onCancel} isDisabled={pending}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
