'use client'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Choice } from '../_ui/choice.ts'
import { classNames } from '../_ui/class-names.ts'
import { Menu } from '../_ui/menu.tsx'
import { DownSign } from '../_ui/signs.tsx'
import { toolLook } from './tool-button.tsx'

type MenuToolProps<Value extends string> = {
  readonly label: string
  readonly isDisabled: boolean
  readonly choices: readonly Choice<Value>[]
  /** The choices that hold, each with a tick; leave out where nothing can hold. */
  readonly chosen?: readonly Value[]
  readonly onChoose: (value: Value) => void
  /** What stands on the button in place of its label. */
  readonly children?: ReactNode
}

/** A button of the toolbar behind which several tools stand. */
export const MenuTool = <Value extends string>({
  label,
  isDisabled,
  children,
  ...list
}: MenuToolProps<Value>) => (
  <Menu
    label={label}
    trigger={
      <Button
        {...(children ? { 'aria-label': label } : {})}
        isDisabled={isDisabled}
        className={classNames(toolLook, 'gap-1 whitespace-nowrap px-2 text-sm font-semibold')}
      >
        {children ?? label}
        <DownSign className="size-3" />
      </Button>
    }
    {...list}
  />
)
