'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Marking, markings } from '#server/situations/rules/markings.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'

type MarkDialogProps = {
  /** What is marked: the whole text, or one section of it. */
  readonly of:
    | { readonly kind: 'text'; readonly assessmentId: string }
    | {
        readonly kind: 'section'
        readonly documentId: string
        readonly title: string
        readonly marking: Marking
        readonly markingIsOwn: boolean
      }
  /** The text's own marking. */
  readonly textMarking: Marking
  readonly onClose: () => void
}

/** Sets how widely the text or one section may travel. */
export const MarkDialog = ({ of, textMarking, onClose }: MarkDialogProps) => {
  const t = useTranslations('sections.marking')
  const words = useTranslations('situations.markings')
  const trpc = useTRPC()
  const text = useAct(trpc.assessments.mark)
  const section = useAct(trpc.assessments.markSection)
  const { pending, refusal } = of.kind === 'text' ? text : section
  const present = of.kind === 'text' ? textMarking : of.markingIsOwn ? of.marking : 'as_text'
  const [chosen, setChosen] = useState<Marking | 'as_text'>(present)
  const send = async () => {
    const done =
      of.kind === 'section'
        ? await section.run({
            documentId: of.documentId,
            marking: chosen === 'as_text' ? null : chosen,
          })
        : chosen !== 'as_text' &&
          (await text.run({ assessmentId: of.assessmentId, marking: chosen }))
    if (done) onClose()
  }
  const asText = { value: 'as_text', label: t('asText', { marking: words(textMarking) }) } as const

  return (
    <Dialog
      title={of.kind === 'text' ? t('title') : t('sectionTitle', { section: of.title })}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <ActForm
        submit={t('submit')}
        pending={pending}
        refusal={refusal}
        onSend={send}
        onCancel={onClose}
      >
        <RadioGroup<Marking | 'as_text'>
          label={t('field')}
          hint={t('above')}
          choices={[
            ...(of.kind === 'section' ? [asText] : []),
            ...markings.map((one) => ({ value: one, label: words(one) })),
          ]}
          value={chosen}
          onChange={setChosen}
        />
        <p className="text-sm text-soft">{t('policy')}</p>
      </ActForm>
    </Dialog>
  )
}
