import { useTranslations } from 'next-intl'
import { PlainDay } from '../../../_ui/plain-day.tsx'

/** A value to narrow by, and what it is called. */
export type Choice = { readonly value: string; readonly label: string }

type FilterProps = {
  readonly name: 'act' | 'actor' | 'situation' | 'reading'
  readonly value: string | undefined
  readonly choices: readonly Choice[]
}

/** One list to narrow by, in a plain form. */
export const Filter = ({ name, value, choices }: FilterProps) => {
  const t = useTranslations('record.filter')

  return (
    <label className="flex min-w-0 flex-col gap-1 max-sm:w-full">
      <span className="text-sm text-soft">{t(name)}</span>
      <select
        name={name}
        defaultValue={value ?? ''}
        className="h-9 max-w-full rounded-md border border-edge bg-sheet px-2 sm:max-w-64"
      >
        <option value="">{t('all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

type DayProps = { readonly name: 'from' | 'until'; readonly value: string | undefined }

/** One day to narrow by, in a plain form. */
export const Day = ({ name, value }: DayProps) => {
  const t = useTranslations('record.filter')

  return <PlainDay label={t(name)} name={name} value={value} />
}
