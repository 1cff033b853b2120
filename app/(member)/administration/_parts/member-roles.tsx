'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type InstallationRole, installationRoles } from '#server/members/rules/roles.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ActForm } from '../../../_shell/act-form.tsx'
import { Button } from '../../../_ui/button.tsx'
import { Dialog } from '../../../_ui/dialog.tsx'
import { Menu } from '../../../_ui/menu.tsx'

type MemberRolesProps = {
  readonly memberId: string
  readonly name: string
  readonly held: readonly { readonly mandateId: string; readonly role: InstallationRole }[]
}

/** Gives or takes a role over the installation: chosen from a menu, asked once, then done. */
export const MemberRoles = ({ memberId, name, held }: MemberRolesProps) => {
  const t = useTranslations('administration.roles')
  const trpc = useTRPC()
  const granting = useAct(trpc.members.grantInstallationMandate)
  const withdrawing = useAct(trpc.members.withdrawInstallationMandate)
  const [asked, setAsked] = useState<InstallationRole | null>(null)
  const mandate = held.find((one) => one.role === asked)
  const { pending, refusal, clear } = mandate ? withdrawing : granting
  const words = (role: InstallationRole) => ({ name, role: t(`names.${role}`) })
  const leave = () => {
    clear()
    setAsked(null)
  }
  const send = async () => {
    if (!asked) return
    const done = mandate
      ? await withdrawing.run({ mandateId: mandate.mandateId })
      : await granting.run({ memberId, role: asked })
    if (done) setAsked(null)
  }

  return (
    <>
      <Menu
        label={t('of', { name })}
        trigger={
          <Button variant="plain" size="compact" aria-label={t('of', { name })}>
            {t('open')}
          </Button>
        }
        choices={installationRoles.map((role) => ({
          value: role,
          label: t(held.some((one) => one.role === role) ? 'withdraw' : 'grant', words(role)),
          hint: t(`means.${role}`),
        }))}
        onChoose={setAsked}
      />
      {asked && (
        <Dialog
          title={t(mandate ? 'withdrawTitle' : 'grantTitle', words(asked))}
          role="alertdialog"
          isOpen
          onOpenChange={(open) => !open && leave()}
        >
          <ActForm
            submit={t(mandate ? 'withdraw' : 'grant', words(asked))}
            pending={pending}
            refusal={refusal}
            onSend={send}
            onCancel={leave}
          >
            <ul className="flex list-disc flex-col gap-1.5 ps-5">
              <li>{t(`means.${asked}`)}</li>
              <li>{t(mandate ? 'withdrawHappens' : 'grantHappens')}</li>
            </ul>
          </ActForm>
        </Dialog>
      )}
    </>
  )
}
