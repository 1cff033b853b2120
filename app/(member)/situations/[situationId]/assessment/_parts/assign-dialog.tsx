'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { ComboBox } from '../../../../../_ui/combo-box.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { assigneesOf } from './assignees-of.ts'
import type { SectionDialogProps } from './section-dialog.tsx'

/** Says who sees to a section. */
export const AssignDialog = ({ section, onClose }: SectionDialogProps) => {
  const t = useTranslations('sections.assign')
  const trpc = useTRPC()
  const { documentId, situationId, title, marking, work } = section
  const people = useQuery(trpc.members.mandates.queryOptions({ situationId }))
  const { run, pending, refusal } = useAct(trpc.assessments.assign)
  const present = work.assigned ? `${work.assigned.kind} ${work.assigned.id}` : 'nobody'
  const [chosen, setChosen] = useState<string | null>(present)
  const send = async () => {
    const [kind, id = ''] = (chosen ?? 'nobody').split(' ')
    const to = kind === 'member' || kind === 'ministry' ? { kind, id } : null
    if (await run({ documentId, to } as Parameters<typeof run>[0])) onClose()
  }

  return (
    <Dialog
      title={t('title', { section: title })}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <ActForm
        submit={t('submit')}
        pending={pending || people.isPending}
        refusal={refusal}
        onSend={send}
        onCancel={onClose}
      >
        {people.data && (
          <ComboBox
            label={t('field')}
            hint={t('hint')}
            choices={[
              { value: 'nobody', label: t('nobody') },
              ...assigneesOf(people.data, marking, (name) => t('ministry', { name })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </ActForm>
    </Dialog>
  )
}
