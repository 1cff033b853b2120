'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { StateWord } from '../_ui/state-word.tsx'
import type { SaveState } from './save-state.ts'

/** How safe a section's words are, in words. Only what is wrong interrupts a screen reader. */
export const SaveStateLine = ({ state }: { readonly state: SaveState | null }) => {
  const t = useTranslations('assessments.saving')
  const format = useFormatter()
  if (state === null) return <StateWord sign="waiting">{t('connecting')}</StateWord>
  if (state.kind === 'unsaved') {
    const time = format.dateTime(state.since, { timeStyle: 'short', timeZone: localZone() })
    return (
      <span role="alert" className="flex flex-wrap items-baseline gap-x-2">
        <StateWord sign="alert">{t('unsaved', { time })}</StateWord>
        <span className="text-soft">{t('kept')}</span>
      </span>
    )
  }
  if (state.kind === 'read_only')
    return <StateWord sign="frozen">{t(`readOnly.${state.why}`)}</StateWord>
  if (state.kind === 'ended') return <StateWord sign="alert">{t(`ended.${state.why}`)}</StateWord>
  if (state.kind === 'saved') return <StateWord sign="done">{t('saved')}</StateWord>
  if (state.kind === 'offline') {
    return (
      <span role="status" className="flex flex-wrap items-baseline gap-x-2">
        <StateWord sign="waiting">{t('offline')}</StateWord>
        <span className="text-soft">{t('offlineMeans')}</span>
      </span>
    )
  }
  return <StateWord sign="waiting">{t(state.kind)}</StateWord>
}

// A time of today on this device, not one of the record.
function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
