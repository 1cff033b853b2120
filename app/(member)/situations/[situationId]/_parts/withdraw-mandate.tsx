'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Button } from '../../../../_ui/button.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'

type WithdrawMandateProps = {
  readonly mandateId: string
  readonly name: string
  readonly role: string
}

/** Takes a role in the situation away, after asking once. */
export const WithdrawMandate = ({ mandateId, name, role }: WithdrawMandateProps) => {
  const t = useTranslations('situations.people')
  const { run, pending, refusal } = useAct(useTRPC().members.withdrawMandate)
  const [isOpen, setOpen] = useState(false)

  return (
    <>
      <Button
        variant="plain"
        size="compact"
        className="-me-2"
        aria-label={t('withdrawTitle', { name })}
        onPress={() => setOpen(true)}
      >
        {t('withdraw')}
      </Button>
      <Dialog
        title={t('withdrawTitle', { name })}
        role="alertdialog"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <ActForm
          submit={t('withdraw')}
          pending={pending}
          refusal={refusal}
          onSend={async () => {
            if (await run({ mandateId })) setOpen(false)
          }}
          onCancel={() => setOpen(false)}
        >
          <ul className="flex list-disc flex-col gap-1.5 ps-5">
            <li>{t('withdrawHappens', { name, role })}</li>
            <li>{t('withdrawThen')}</li>
          </ul>
        </ActForm>
      </Dialog>
    </>
  )
}
