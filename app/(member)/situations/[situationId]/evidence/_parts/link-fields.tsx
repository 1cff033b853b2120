'use client'
import { useTranslations } from 'next-intl'
import { type Direction, directions } from '#server/evidence/rules/grade.ts'
import { type ElementId, elementsOpenTo } from '#server/findings/rules/elements.ts'
import { type Crime, crimes } from '#server/situations/rules/crimes.ts'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'

/** What evidence is said to show, while it is being chosen. */
export type LinkDraft = {
  /** Tells lines apart while they are typed. */
  key: string
  actorId: string | null
  crime: Crime
  element: ElementId | null
  direction: Direction
}

export type CompleteLink = LinkDraft & { actorId: string; element: ElementId }

/** Whether everything of a link has been chosen. */
export const isCompleteLink = (link: LinkDraft): link is CompleteLink =>
  link.actorId !== null && link.element !== null

export const emptyLink = (actors: readonly { id: string }[]): LinkDraft => ({
  key: crypto.randomUUID(),
  actorId: actors.length === 1 ? (actors[0]?.id ?? null) : null,
  crime: 'crimes_against_humanity',
  element: null,
  direction: 'supports',
})

type LinkFieldsProps = {
  readonly value: LinkDraft
  readonly onChange: (value: LinkDraft) => void
  readonly actors: readonly { id: string; name: string }[]
  /** Shows what is still to be chosen. */
  readonly isTried: boolean
}

/** Actor, crime, element and direction; the elements offered are those the crime has. */
export const LinkFields = ({ value, onChange, actors, isTried }: LinkFieldsProps) => {
  const t = useTranslations('evidence')
  const findings = useTranslations('findings.elements')
  const words = useTranslations('common.crimes')
  const form = useTranslations('common.form')
  const set = (part: Partial<LinkDraft>) => onChange({ ...value, ...part })
  const missing = (chosen: unknown) => (isTried && chosen === null ? t('form.choose') : undefined)

  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label={t('form.actor')}
        choices={actors.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.actorId}
        placeholder={form('choose')}
        onChange={(actorId) => set({ actorId })}
        error={missing(value.actorId)}
      />
      <Select
        label={t('form.crime')}
        choices={crimes.map((crime) => ({ value: crime, label: words(crime) }))}
        value={value.crime}
        onChange={(crime) => {
          const isKept = value.element !== null && elementsOpenTo(crime).includes(value.element)
          set({ crime, element: isKept ? value.element : null })
        }}
      />
      <Select
        label={t('form.element')}
        choices={elementsOpenTo(value.crime).map((element) => ({
          value: element,
          label: `${element} ${findings(`${element}.name`)}`,
        }))}
        value={value.element}
        placeholder={form('choose')}
        onChange={(element) => set({ element })}
        error={missing(value.element)}
      />
      <RadioGroup
        label={t('form.direction')}
        layout="row"
        choices={directions.map((direction) => ({
          value: direction,
          label: t(`directionsLong.${direction}`),
        }))}
        value={value.direction}
        onChange={(direction) => set({ direction })}
      />
    </div>
  )
}
