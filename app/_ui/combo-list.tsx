'use client'
import { useTranslations } from 'next-intl'
import { useContext, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import { FieldHead, type FieldWords, fieldColumn, inputLook } from './field-parts.tsx'
import { ListChoice } from './list-choice.tsx'
import { listLook, popoverLook } from './list-look.ts'
import { DownSign } from './signs.tsx'

export type ComboBoxProps<Value extends string> = FieldWords & {
  readonly choices: readonly Choice<Value>[]
  readonly value?: Value | null
  readonly defaultValue?: Value
  readonly onChange?: (value: Value | null) => void
  readonly name?: string
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly className?: string
}

type ComboListProps<Value extends string> = ComboBoxProps<Value> & {
  /** What was typed while this was on its way. */
  readonly typed: string
  /** Whether the field had the focus meanwhile, and so keeps it. */
  readonly autoFocus: boolean
}

/** The field with its list: see `ComboBox`, which fetches it. */
export const ComboList = <Value extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  value,
  defaultValue,
  onChange,
  name,
  placeholder,
  isDisabled,
  className,
  typed,
  autoFocus,
}: ComboListProps<Value>) => {
  const t = useTranslations('common.form')
  return (
    <AriaComboBox
      className={classNames(fieldColumn, className)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      defaultItems={choices}
      menuTrigger="focus"
      autoFocus={autoFocus}
      {...(typed === '' ? {} : { defaultInputValue: typed })}
      {...(value !== undefined ? { value } : {})}
      {...(defaultValue !== undefined ? { defaultValue } : {})}
      {...(name !== undefined ? { name } : {})}
      {...(isDisabled !== undefined ? { isDisabled } : {})}
      onChange={(key) => onChange?.(choices.find((choice) => choice.value === key)?.value ?? null)}
    >
      {autoFocus && <OpenAtOnce trigger={typed === '' ? 'focus' : 'input'} />}
      <FieldHead label={label} hint={hint} error={error} optional={optional} />
      <div className="relative">
        <Input
          className={classNames(inputLook, 'w-full pe-9')}
          {...(placeholder ? { placeholder } : {})}
        />
        <Button
          aria-label={t('showChoices')}
          className="absolute inset-y-0 end-0 inline-flex w-9 items-center justify-center text-soft"
        >
          <DownSign />
        </Button>
      </div>
      <Popover className={classNames(popoverLook, 'w-(--trigger-width)')}>
        <ListBox<Choice<Value>>
          className={listLook}
          renderEmptyState={() => <p className="px-2.5 py-1.5 text-soft">{t('noneMatch')}</p>}
        >
          {(choice) => <ListChoice choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

// A focus that was there before the list came opens nothing by itself; and the list has no choices before it is drawn.
const OpenAtOnce = ({ trigger }: { readonly trigger: 'focus' | 'input' }) => {
  const state = useContext(ComboBoxStateContext)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])
  useEffect(() => {
    const frame = requestAnimationFrame(() => latest.current?.open(null, trigger))
    return () => cancelAnimationFrame(frame)
  }, [trigger])
  return null
}
