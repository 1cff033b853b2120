'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type OutsideAudience, outsideAudiences } from '#server/evidence/rules/release.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { BlackOutGroup, type Group } from './black-out-group.tsx'
import { ReleaseOf } from './release-of.tsx'

type ReleaseFormProps = {
  readonly situationId: string
  readonly decisionId: string | null
  readonly decisions: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
  }[]
  readonly groups: readonly Group[]
  readonly contents: readonly { readonly hash: string; readonly length: number }[]
  readonly files: readonly { readonly sha256: string; readonly name: string }[]
}

/** For whom, why, and what is left out of a dossier. */
export const ReleaseForm = (props: ReleaseFormProps) => {
  const { situationId, decisionId, decisions, groups } = props
  const t = useTranslations('releases.form')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().releases.make)
  const faults = useFormFaults(() =>
    import('#server/releases/make-release.schema.ts').then((file) => file.makeReleaseInput),
  )
  const [audience, setAudience] = useState<OutsideAudience>('partners')
  const [reason, setReason] = useState('')
  /** Fields chosen, each as its entry, a space and its name. */
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [contents, setContents] = useState<string[]>([])
  const [files, setFiles] = useState<string[]>([])
  const change = (fields: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      for (const field of fields) isChosen ? after.add(field) : after.delete(field)
      return after
    })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const redactions = [...chosen].map((field) => {
      const [entry = '', name = ''] = field.split(' ')
      return { entry: Number(entry), fields: [name] }
    })
    const about = { situationId, decisionId, audience, reason }
    const words = await faults.read({ ...about, redactions, contents, files })
    if (words && (await run(words))) router.push(`/situations/${situationId}/dossiers`)
  }

  return (
    <form method="post" onSubmit={send} noValidate className="flex max-w-3xl flex-col gap-6">
      <RefusalNotice refusal={refusal ?? faults.refusal} />
      <ReleaseOf situationId={situationId} decisionId={decisionId} decisions={decisions} />
      <RadioGroup
        label={t('audience')}
        value={audience}
        onChange={setAudience}
        choices={outsideAudiences.map((value) => ({ value, label: t(value) }))}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={4}
        value={reason}
        onChange={setReason}
        error={faults.at('reason')}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="font-semibold">{t('fields')}</legend>
        <p className="max-w-prose text-sm text-soft">{t('fieldsLead')}</p>
        {groups.map((group) => (
          <BlackOutGroup key={group.act} group={group} chosen={chosen} onChange={change} />
        ))}
        <p aria-live="polite">{t('chosen', { count: chosen.size })}</p>
      </fieldset>
      {props.contents.length > 0 && (
        <CheckboxGroup
          label={t('contents')}
          hint={t('contentsHint')}
          value={contents}
          onChange={setContents}
          choices={props.contents.map(({ hash, length }) => ({
            value: hash,
            label: t('snapshot', { hash: hash.slice(0, 12), length }),
          }))}
        />
      )}
      {props.files.length > 0 && (
        <CheckboxGroup
          label={t('files')}
          value={files}
          onChange={setFiles}
          choices={props.files.map(({ sha256, name }) => ({ value: sha256, label: name }))}
        />
      )}
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
