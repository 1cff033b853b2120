'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ActorKind, actorKinds } from '#server/situations/rules/actor-roles.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'

type Words = { kind: ActorKind | null; name: string; description: string }
export type ActorDialogProps = {
  readonly situationId: string
  /** The actor to correct; a new one without it. */
  readonly actor?: { readonly actorId: string } & Words
}

const nothing: Words = { kind: null, name: '', description: '' }

/** Names an actor, or corrects what is said of one. */
export const ActorFormDialog = ({
  situationId,
  actor,
  isOpen,
  onOpenChange,
}: ActorDialogProps & Demanded) => {
  const t = useTranslations('situations.actors')
  const trpc = useTRPC()
  const adding = useAct(trpc.situations.addActor)
  const correcting = useAct(trpc.situations.reviseActor)
  const { pending, refusal } = actor ? correcting : adding
  const faults = useFormFaults(() =>
    import('#server/situations/add-actor.schema.ts').then((file) => file.actorWords),
  )
  const [words, setWords] = useState<Words>(actor ?? nothing)
  const send = async (close: () => void) => {
    const given = await faults.read(words)
    if (!given) return
    const done = actor
      ? await correcting.run({ actorId: actor.actorId, ...given })
      : await adding.run({ situationId, ...given })
    if (!done) return
    if (!actor) setWords(nothing)
    close()
  }

  return (
    <Dialog title={t(actor ? 'edit' : 'add')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t(actor ? 'submitEdit' : 'submitAdd')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            value={words.name}
            onChange={(name) => setWords({ ...words, name })}
            error={faults.at('name')}
          />
          <Select
            label={t('kind')}
            choices={actorKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            value={words.kind}
            onChange={(kind) => setWords({ ...words, kind })}
            error={faults.at('kind')}
          />
          <TextArea
            label={t('description')}
            optional
            rows={2}
            value={words.description}
            onChange={(description) => setWords({ ...words, description })}
            error={faults.at('description')}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
