'use client'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-look.ts'

/** Whether a dialog is open, and how it says that it wants to close. */
export type Demanded = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

type OnDemandProps = {
  readonly label: string
  /** What it is called where many stand on one page and read alike; it contains the label. */
  readonly name?: string
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
  /** The dialog: made at the first press and kept, so that what was typed survives its closing. */
  readonly children: (demanded: Demanded) => ReactNode
}

/** A button whose dialog, with all the code of its form, is fetched when it is first pressed. */
export const OnDemand = ({ label, name, variant, size, className, children }: OnDemandProps) => {
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never')

  return (
    <>
      <Button
        {...(variant ? { variant } : {})}
        {...(size ? { size } : {})}
        {...(className ? { className } : {})}
        {...(name ? { 'aria-label': name } : {})}
        onPress={() => setState('open')}
      >
        {label}
      </Button>
      {state !== 'never' &&
        children({
          isOpen: state === 'open',
          onOpenChange: (isOpen) => setState(isOpen ? 'open' : 'closed'),
        })}
    </>
  )
}
