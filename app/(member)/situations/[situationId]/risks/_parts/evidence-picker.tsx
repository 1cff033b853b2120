'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { Button } from '../../../../../_ui/button.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'

type EvidencePickerProps = {
  readonly situationId: string
  readonly chosen: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** Chooses evidence of a situation, found by words or number; what was chosen stays in sight. */
export const EvidencePicker = ({ situationId, chosen, onChange }: EvidencePickerProps) => {
  const t = useTranslations('risks.evidence')
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const found = useQuery({
    ...trpc.evidence.searchCitable.queryOptions({ situationId, text }),
    placeholderData: (before) => before,
  })
  const offered = (found.data ?? []).map(({ evidenceId, number, title }) => ({
    value: evidenceId,
    label: t('item', { number, title }),
  }))
  const choose = (values: readonly string[]) => {
    const elsewhere = chosen.filter((id) => !offered.some(({ value }) => value === id))
    setNames(new Map([...names, ...offered.map(({ value, label }) => [value, label] as const)]))
    onChange([...elsewhere, ...values])
  }
  const outOfSight = chosen.filter((id) => !offered.some(({ value }) => value === id))

  return (
    <div className="flex flex-col gap-3">
      <TextField label={t('add')} hint={t('hint')} optional value={text} onChange={setText} />
      {found.data && offered.length === 0 && text === '' ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <CheckboxGroup label={t('label')} choices={offered} value={chosen} onChange={choose} />
      )}
      {outOfSight.length > 0 && (
        <ul aria-label={t('chosen')} className="flex flex-wrap gap-2">
          {outOfSight.map((id) => (
            <li key={id}>
              <Button size="compact" onPress={() => onChange(chosen.filter((one) => one !== id))}>
                {t('remove', { title: names.get(id) ?? '' })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
