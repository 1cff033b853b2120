'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fromLineWords, lineWords } from '#server/documents/line-words.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { type AmendmentChange, amendmentChanges } from '#server/motions/rules/voting-order.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type AmendParagraphProps = {
  readonly motionId: string
  /** From 1; 0 stands before the first. */
  readonly place: number
  readonly hash: string | null
  readonly node: TextNode | null
}

/** Proposes to replace, delete or follow a paragraph of a motion's text. */
export const AmendParagraph = ({ motionId, place, hash, node }: AmendParagraphProps) => {
  const t = useTranslations('motions.amendments')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().motions.proposeAmendment)
  const words = node && lineWords(node)
  const [change, setChange] = useState<AmendmentChange>(words === null ? 'insert_after' : 'replace')
  const [replacing, setReplacing] = useState(words ?? '')
  const [inserting, setInserting] = useState('')
  const [reasons, setReasons] = useState('')
  const [tried, setTried] = useState(false)
  const written = change === 'replace' ? replacing : inserting
  const lacks = {
    words: change !== 'delete' && written.trim() === '',
    reasons: reasons.trim() === '',
  }
  const choices = amendmentChanges.filter(
    (one) => one === 'insert_after' || (node !== null && (one === 'delete' || words !== null)),
  )
  const send = async () => {
    setTried(true)
    if (lacks.words || lacks.reasons) return false
    const content = fromLineWords(written, change === 'replace' ? node : null)
    const newText = change === 'delete' ? null : { type: 'doc', content }
    const put = await run({ motionId, change, place, paragraphHash: hash, newText, reasons })
    if (put === null) return false
    setReasons('')
    setTried(false)
    return true
  }

  return (
    <ActDialog
      action={place === 0 ? t('before') : t('amend', { place })}
      title={place === 0 ? t('before') : t('amendTitle', { place })}
      submit={t('propose')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      {choices.length > 1 && (
        <RadioGroup
          label={t('change')}
          value={change}
          onChange={setChange}
          choices={choices.map((value) => ({ value, label: t(`changes.${value}`) }))}
        />
      )}
      {change !== 'delete' && (
        <TextArea
          key={change}
          label={t(change === 'replace' ? 'newWords' : 'insertedWords')}
          hint={t('lines')}
          rows={5}
          value={written}
          onChange={change === 'replace' ? setReplacing : setInserting}
          error={tried && lacks.words ? form('required') : undefined}
        />
      )}
      <TextArea
        label={t('reasons')}
        rows={2}
        value={reasons}
        onChange={setReasons}
        error={tried && lacks.reasons ? form('required') : undefined}
      />
    </ActDialog>
  )
}
