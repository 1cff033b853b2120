'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Fetched } from './fetched.tsx'
import type { GlossaryKey } from './glossary-keys.ts'

const loadGlossaryMeaning = () =>
  import('./glossary-meaning.tsx').then((file) => file.GlossaryMeaning)

type GlossaryTermProps = {
  /** A key of `common.glossary`. */
  readonly term: GlossaryKey
  /** The words as they stand in the sentence; the glossary's own name when left out. */
  readonly children?: ReactNode
}

/** A word of the field with its meaning on hover, focus, tap and for screen readers. */
export const GlossaryTerm = ({ term, children }: GlossaryTermProps) => {
  const t = useTranslations('common.glossary')
  const ref = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const meaningId = useId()
  return (
    <>
      <Button
        ref={ref}
        data-print="word"
        aria-describedby={meaningId}
        onPress={() => setOpen(true)}
        onHoverStart={() => setOpen(true)}
        onHoverEnd={() => setOpen(false)}
        className="inline cursor-help rounded-sm underline decoration-dotted decoration-edge underline-offset-4"
      >
        {children ?? t(`${term}.name`)}
      </Button>
      <span id={meaningId} hidden>
        {t(`${term}.meaning`)}
      </span>
      {open && (
        <Fetched load={loadGlossaryMeaning}>
          {(GlossaryMeaning) => (
            <GlossaryMeaning
              triggerRef={ref}
              onOpenChange={setOpen}
              name={t(`${term}.name`)}
              meaning={t(`${term}.meaning`)}
            />
          )}
        </Fetched>
      )}
    </>
  )
}
