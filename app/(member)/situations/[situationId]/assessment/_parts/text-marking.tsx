'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Marking } from '#server/situations/rules/markings.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Fetched } from '../../../../../_ui/fetched.tsx'

const loadMarkDialog = () => import('./mark-dialog.tsx').then((file) => file.MarkDialog)

type TextMarkingProps = {
  readonly marking: { readonly own: Marking; readonly shown: Marking }
  /** Given where the reader may change it. */
  readonly assessmentId?: string
  /** What else can be done with the whole text. */
  readonly children?: ReactNode
}

/** What the text bears as its reader has it, at its top and at its bottom. */
export const TextMarking = ({
  marking: { own, shown },
  assessmentId,
  children,
}: TextMarkingProps) => {
  const t = useTranslations('sections.marking')
  const words = useTranslations('situations.markings')
  const [isOpen, setOpen] = useState(false)

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-soft">
      <p className="py-1 font-semibold">{t('text', { marking: words(shown) })}</p>
      <div data-print="no" className="flex flex-wrap items-center gap-2">
        {assessmentId !== undefined && (
          <Button variant="plain" size="compact" onPress={() => setOpen(true)}>
            {t('change')}
          </Button>
        )}
        {children}
      </div>
      {assessmentId !== undefined && isOpen && (
        <Fetched load={loadMarkDialog}>
          {(MarkDialog) => (
            <MarkDialog
              of={{ kind: 'text', assessmentId }}
              textMarking={own}
              onClose={() => setOpen(false)}
            />
          )}
        </Fetched>
      )}
    </div>
  )
}
