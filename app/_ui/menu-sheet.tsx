'use client'
import type { RefObject } from 'react'
import { Keyboard } from 'react-aria-components/Keyboard'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { Choice } from './choice.ts'
import { choiceLook, listLook, popoverLook } from './list-look.ts'
import { shownKeys } from './shown-keys.ts'
import { CheckSign } from './signs.tsx'

type MenuSheetProps<Value extends string> = {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen?: readonly Value[]
  readonly onChoose: (value: Value) => void
  readonly onClose: () => void
}

/** The open list of a `Menu`, which fetches it. */
export const MenuSheet = <Value extends string>({
  triggerRef,
  label,
  choices,
  chosen,
  onChoose,
  onClose,
}: MenuSheetProps<Value>) => (
  <Popover
    triggerRef={triggerRef}
    isOpen
    onOpenChange={(isOpen) => !isOpen && onClose()}
    aria-label={label}
    className={popoverLook}
  >
    <Menu
      aria-label={label}
      className={listLook}
      autoFocus="first"
      {...(chosen && {
        selectionMode: 'multiple',
        selectedKeys: chosen,
        shouldCloseOnSelect: true,
      })}
      onAction={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen) onChoose(chosen.value)
      }}
      onClose={onClose}
    >
      {choices.map((choice) => (
        <MenuItem
          key={choice.value}
          id={choice.value}
          textValue={choice.label}
          isDisabled={choice.disabled ?? false}
          className={choiceLook}
        >
          {({ isSelected }) => (
            <>
              <Text slot="label">{choice.label}</Text>
              <span className="flex items-center gap-3">
                {choice.keys && (
                  <Keyboard className="font-sans text-faint text-sm">
                    {shownKeys(choice.keys)}
                  </Keyboard>
                )}
                {chosen && <CheckSign className={isSelected ? '' : 'invisible'} />}
              </span>
              {choice.hint && (
                <Text slot="description" className="text-sm text-soft">
                  {choice.hint}
                </Text>
              )}
            </>
          )}
        </MenuItem>
      ))}
    </Menu>
  </Popover>
)
