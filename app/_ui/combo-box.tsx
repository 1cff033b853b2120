'use client'
import { useState } from 'react'
import { classNames } from './class-names.ts'
import type { ComboBoxProps } from './combo-list.tsx'
import { inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'
import { DownSign } from './signs.tsx'
import { useFetched } from './use-fetched.ts'

/** One of a long list, found by typing part of its name. The list comes when the field is first entered. */
export const ComboBox = <Value extends string>(props: ComboBoxProps<Value>) => {
  const { choices, value, defaultValue, name, placeholder, isDisabled, ...words } = props
  const [hasFocus, setFocus] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const { part: ComboList } = useFetched(
    () => import('./combo-list.tsx').then((file) => file.ComboList),
    isWanted,
  )
  if (ComboList) return <ComboList {...props} typed={typed ?? ''} autoFocus={hasFocus} />
  const chosen = value === undefined ? defaultValue : value
  const label = choices.find((choice) => choice.value === chosen)?.label ?? ''

  return (
    <NativeField {...words}>
      {(control) => (
        <span className="relative flex">
          <input
            {...control}
            type="text"
            role="combobox"
            aria-expanded={false}
            aria-autocomplete="list"
            autoComplete="off"
            disabled={isDisabled}
            placeholder={placeholder}
            value={typed ?? label}
            onChange={({ target }) => setTyped(target.value)}
            onFocus={() => {
              setFocus(true)
              setWanted(true)
            }}
            onBlur={() => {
              setFocus(false)
              setWanted(false)
            }}
            className={classNames(inputLook, 'w-full pe-9')}
          />
          <DownSign className="pointer-events-none absolute end-2.5 self-center text-soft" />
          {name !== undefined && <input type="hidden" name={name} value={chosen ?? ''} />}
        </span>
      )}
    </NativeField>
  )
}
