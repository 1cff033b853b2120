'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'

/** The acts of one name in a dossier, with the fields of each that can be blacked out. */
export type Group = {
  readonly act: string
  readonly label: string
  readonly entries: readonly {
    readonly entry: number
    readonly fields: readonly { readonly name: string; readonly value: string }[]
  }[]
}

type BlackOutGroupProps = {
  readonly group: Group
  readonly chosen: ReadonlySet<string>
  readonly onChange: (fields: readonly string[], isChosen: boolean) => void
}

/** More acts of one name than this are chosen from by field alone. */
const mostSingly = 40

/** Chooses among the fields of acts of one name: in all of them at once, or in one. */
export const BlackOutGroup = ({ group, chosen, onChange }: BlackOutGroupProps) => {
  const t = useTranslations('releases.form')
  const { label, entries } = group
  const names = [...new Set(entries.flatMap(({ fields }) => fields.map(({ name }) => name)))]
  const said = (name: string) =>
    name === 'actor' ? t('actor') : name.replace('content.', '').replaceAll('_', ' ')
  const having = (name: string) =>
    entries
      .filter(({ fields }) => fields.some((field) => field.name === name))
      .map(({ entry }) => `${entry} ${name}`)

  return (
    <details className="border-line border-t py-2">
      <summary className="cursor-pointer">
        {label} <span className="text-soft">({entries.length})</span>
      </summary>
      <div className="py-2 ps-4">
        {names.map((name) => {
          const all = having(name)
          const count = all.filter((field) => chosen.has(field)).length
          return (
            <Checkbox
              key={name}
              isSelected={count === all.length}
              isIndeterminate={count > 0 && count < all.length}
              onChange={(isChosen) => onChange(all, isChosen)}
            >
              {entries.length === 1 ? said(name) : t('everywhere', { field: said(name) })}
            </Checkbox>
          )
        })}
        {entries.length > 1 &&
          entries.length <= mostSingly &&
          entries.map(({ entry, fields }) => (
            <fieldset key={entry} className="pt-2">
              <legend className="text-sm text-soft">{t('entry', { entry })}</legend>
              {fields.map(({ name, value }) => (
                <Checkbox
                  key={name}
                  hint={value}
                  isSelected={chosen.has(`${entry} ${name}`)}
                  onChange={(isChosen) => onChange([`${entry} ${name}`], isChosen)}
                >
                  {said(name)}
                </Checkbox>
              ))}
            </fieldset>
          ))}
      </div>
    </details>
  )
}
