'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type SourceKind, sourceKinds } from '#server/evidence/rules/kinds.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'

type ReviseDialogProps = {
  readonly source: {
    readonly sourceId: string
    readonly name: string
    readonly kind: SourceKind
    readonly note: string
  }
}

/** Changes what is known of a source, with a reason. */
export const ReviseDialog = ({ source }: ReviseDialogProps) => {
  const t = useTranslations('sources')
  const form = useTranslations('evidence.form')
  const kinds = useTranslations('evidence.kinds')
  const { run, pending, refusal, clear } = useAct(useTRPC().evidence.reviseSource)
  const faults = useFormFaults(() =>
    import('#server/evidence/add-source.schema.ts').then((file) => file.reviseSourceInput),
  )
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState({ ...source, reason: '' })
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed })

  const show = (open: boolean) => {
    setOpen(open)
    clear()
  }
  const keep = async () => {
    const { sourceId, name, kind, note, reason } = draft
    const given = await faults.read({
      sourceId,
      name,
      kind,
      note,
      reason,
    })
    if (!given || !(await run(given))) return
    change({ reason: '' })
    show(false)
  }

  return (
    <>
      <Button variant="quiet" onPress={() => show(true)}>
        {t('revise.action')}
      </Button>
      <Dialog title={t('revise.title')} isOpen={isOpen} onOpenChange={show}>
        <TextField
          label={form('newSourceName')}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={faults.at('name')}
        />
        <Select
          label={form('newSourceKind')}
          choices={sourceKinds.map((value) => ({ value, label: kinds(value) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextArea
          label={form('newSourceNote')}
          optional
          rows={2}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={faults.at('note')}
        />
        <TextArea
          label={t('revise.reason')}
          rows={2}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={faults.at('reason')}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
        <div>
          <Button variant="primary" pending={pending} onPress={keep}>
            {t('revise.submit')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
