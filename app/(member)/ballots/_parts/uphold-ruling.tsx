'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { ActDialog } from '../../../_shell/act-dialog.tsx'
import type { Choice } from '../../../_ui/choice.ts'
import { Select } from '../../../_ui/select.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type UpholdRulingProps = { readonly voteId: string; readonly ballots: readonly Choice[] }

/** Enters the ballot by which the body upheld a ruling that was appealed. */
export const UpholdRuling = ({ voteId, ballots }: UpholdRulingProps) => {
  const t = useTranslations('objections.uphold')
  const { run, pending, refusal } = useAct(useTRPC().objections.uphold)
  const faults = useFormFaults(() =>
    import('#server/objections/objection-steps.schema.ts').then((file) => file.upholdInput),
  )
  const [ballotId, setBallotId] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const send = async () => {
    const words = await faults.read({ voteId, ballotId, reasons })
    return words !== null && (await run(words)) !== null
  }
  if (ballots.length === 0) return <p className="text-soft text-sm">{t('noBallot')}</p>

  return (
    <div data-print="no">
      <ActDialog
        action={t('action')}
        title={t('title')}
        size="compact"
        pending={pending}
        refusal={refusal ?? faults.refusal}
        onSend={send}
      >
        <Select
          label={t('ballot')}
          hint={t('ballotHint')}
          choices={ballots}
          value={ballotId}
          onChange={setBallotId}
          error={faults.at('ballotId')}
        />
        <TextArea
          label={t('reasons')}
          rows={3}
          value={reasons}
          onChange={setReasons}
          error={faults.at('reasons')}
        />
      </ActDialog>
    </div>
  )
}
