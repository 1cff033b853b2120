'use client'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Audience, audiences } from '#server/evidence/rules/release.ts'
import { Button } from '../../_ui/button.tsx'
import type { ButtonVariant } from '../../_ui/button-look.ts'
import { Dialog } from '../../_ui/dialog.tsx'
import { LinkButton } from '../../_ui/link-button.tsx'
import { RadioGroup } from '../../_ui/radio-group.tsx'

type ExportDialogProps = {
  readonly action: string
  readonly title: string
  readonly variant?: ButtonVariant
  /** What can be saved, each from where. */
  readonly saves: readonly {
    readonly label: string
    readonly path: string
    readonly query?: Readonly<Record<string, string>>
  }[]
}

/** Asks for whom something is to leave, which decides what is in it, and saves it. */
export const ExportDialog = ({ action, title, variant = 'quiet', saves }: ExportDialogProps) => {
  const t = useTranslations('exchange.export')
  const isPast = useSearchParams().has('at')
  const [audience, setAudience] = useState<Audience>('own_use')
  // What leaves is what holds now.
  if (isPast) return null

  return (
    <Dialog title={title} trigger={<Button variant={variant}>{action}</Button>}>
      <RadioGroup
        label={t('forWhom')}
        value={audience}
        onChange={setAudience}
        choices={audiences.map((value) => ({
          value,
          label: t(`audiences.${value}.label`),
          hint: t(`audiences.${value}.hint`),
        }))}
      />
      {audience !== 'own_use' && <p className="max-w-prose text-soft text-sm">{t('readAgain')}</p>}
      <div className="flex flex-wrap gap-2">
        {saves.map(({ label, path, query = {} }) => (
          <LinkButton
            key={label}
            href={`${path}?${new URLSearchParams({ ...query, for: audience })}`}
            download
          >
            {label}
          </LinkButton>
        ))}
      </div>
      <p className="max-w-prose text-soft text-sm">{t('logged')}</p>
    </Dialog>
  )
}
