'use client'
import { useTranslations } from 'next-intl'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { toolLook } from '../tool-button.tsx'
import { type Mode, useProposals } from './proposals-context.ts'

const modes: readonly Mode[] = ['write', 'suggest']

/** Write or suggest: what typing does, for every section of the page. Remembered for the reader. */
export const ModeSwitch = () => {
  const t = useTranslations('suggestions.mode')
  const { mode, setMode } = useProposals()

  return (
    <ToggleButtonGroup
      aria-label={t('label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => {
        const chosen = modes.find((known) => keys.has(known))
        if (chosen) setMode(chosen)
      }}
      className="flex shrink-0 gap-0.5"
    >
      {modes.map((name) => (
        <ToggleButton key={name} id={name} className={`${toolLook} px-2 text-sm font-semibold`}>
          {t(name)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
