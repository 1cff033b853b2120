'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActForm } from '../../../_shell/act-form.tsx'
import { Button } from '../../../_ui/button.tsx'
import { Checkbox } from '../../../_ui/checkbox.tsx'
import type { Choice } from '../../../_ui/choice.ts'
import { Dialog } from '../../../_ui/dialog.tsx'
import { Select } from '../../../_ui/select.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

type Words = {
  name: string
  signInName: string
  office: string
  ministryId: string | null
  disabled: boolean
  email: string | null
  language: 'en' | 'fr' | null
}
type MemberDialogProps = {
  readonly ministries: readonly Choice[]
  /** The account to change; a new one without it. */
  readonly member?: Words & { readonly memberId: string }
}

const nothing: Words = {
  ...{ name: '', signInName: '', office: '', ministryId: null, disabled: false },
  ...{ email: null, language: null },
}
const none = 'none'

/** Makes an account, or changes one. An account is never deleted: what it did stays in the record. */
export const MemberDialog = ({ ministries, member }: MemberDialogProps) => {
  const t = useTranslations('administration.members')
  const shell = useTranslations('common.shell')
  const trpc = useTRPC()
  const adding = useAct(trpc.members.add)
  const revising = useAct(trpc.members.revise)
  const { pending, refusal } = member ? revising : adding
  const additions = useFormFaults(() =>
    import('#server/members/add-member.schema.ts').then((file) => file.addMemberInput),
  )
  const revisions = useFormFaults(() =>
    import('#server/members/revise-member.schema.ts').then((file) => file.reviseMemberInput),
  )
  const faults = member ? revisions : additions
  const [words, setWords] = useState<Words>(member ?? nothing)
  const set = (part: Partial<Words>) => setWords({ ...words, ...part })
  const add = async () => {
    const given = await additions.read(words)

    return given && adding.run(given)
  }
  const revise = async (memberId: string) => {
    const given = await revisions.read({ ...words, memberId })

    return given && revising.run(given)
  }
  const send = async (close: () => void) => {
    if (!(await (member ? revise(member.memberId) : add()))) return
    if (!member) setWords(nothing)
    close()
  }

  return (
    <Dialog
      title={t(member ? 'change' : 'add')}
      trigger={
        member ? (
          <Button variant="plain" size="compact" aria-label={t('changeOf', { name: member.name })}>
            {t('change')}
          </Button>
        ) : (
          <Button variant="primary">{t('add')}</Button>
        )
      }
    >
      {(close) => (
        <ActForm
          submit={t(member ? 'submitChange' : 'submitAdd')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <TextField
            label={t('name')}
            value={words.name}
            onChange={(name) => set({ name })}
            error={faults.at('name')}
          />
          {!member && (
            <TextField
              label={t('signIn')}
              hint={t('signInHint')}
              value={words.signInName}
              onChange={(signInName) => set({ signInName })}
              error={faults.at('signInName')}
            />
          )}
          <TextField
            label={t('office')}
            hint={t('officeHint')}
            value={words.office}
            onChange={(office) => set({ office })}
            error={faults.at('office')}
          />
          <Select
            label={t('ministry')}
            choices={[{ value: none, label: shell('noMinistry') }, ...ministries]}
            value={words.ministryId ?? none}
            onChange={(value) => set({ ministryId: value === none ? null : value })}
            error={faults.at('ministryId')}
          />
          <TextField
            label={t('email')}
            hint={t('emailHint')}
            optional
            type="email"
            value={words.email ?? ''}
            onChange={(email) => set({ email: email.trim() === '' ? null : email.trim() })}
            error={faults.at('email')}
          />
          <Select
            label={t('language')}
            choices={[
              { value: none, label: t('languageOfAll') },
              { value: 'en', label: shell('languages.en') },
              { value: 'fr', label: shell('languages.fr') },
            ]}
            value={words.language ?? none}
            onChange={(value) => set({ language: value === 'en' || value === 'fr' ? value : null })}
          />
          {member && (
            <Checkbox
              isSelected={words.disabled}
              onChange={(disabled) => set({ disabled })}
              hint={t('disableHint')}
            >
              {t('disable')}
            </Checkbox>
          )}
        </ActForm>
      )}
    </Dialog>
  )
}
