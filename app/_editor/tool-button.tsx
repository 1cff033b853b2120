'use client'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { shownKeys } from '../_ui/shown-keys.ts'
import { useTooltip } from '../_ui/use-tooltip.tsx'

/** The look of everything in the toolbar. */
export const toolLook =
  'inline-flex h-8 min-w-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink data-disabled:text-faint data-disabled:opacity-60 data-selected:bg-accent-wash data-selected:text-accent data-selected:inset-ring data-selected:inset-ring-accent pointer-coarse:h-11 pointer-coarse:min-w-11'

type ToolButtonProps = {
  readonly label: string
  readonly keys?: string | undefined
  readonly isOn?: boolean
  readonly isDisabled: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A tool of the editor: says by `aria-pressed` whether it holds where the caret is. */
export const ToolButton = ({
  label,
  keys,
  isOn = false,
  isDisabled,
  onPress,
  children,
}: ToolButtonProps) => {
  const { near, bubble } = useTooltip(keys ? `${label} (${shownKeys(keys)})` : label)

  return (
    <>
      <ToggleButton
        {...near}
        aria-label={label}
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onPress}
        className={toolLook}
        {...(keys ? { 'aria-keyshortcuts': keys } : {})}
      >
        {children}
      </ToggleButton>
      {bubble}
    </>
  )
}
