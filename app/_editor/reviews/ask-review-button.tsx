'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../../_ui/button.tsx'
import { Dialog } from '../../_ui/dialog.tsx'
import { useFetched } from '../../_ui/use-fetched.ts'

export type AskReviewButtonProps = {
  readonly sections: readonly { readonly documentId: string; readonly title: string }[]
}

/** Asks somebody who sees a section to review it. */
export const AskReviewButton = ({ sections }: AskReviewButtonProps) => {
  const t = useTranslations('suggestions.reviews')
  const [isOpen, setOpen] = useState(false)
  const { part: AskReviewForm } = useFetched(
    () => import('./ask-review-form.tsx').then((file) => file.AskReviewForm),
    isOpen,
  )

  return (
    <>
      <Button size="compact" onPress={() => setOpen(true)}>
        {t('ask')}
      </Button>
      <Dialog title={t('askTitle')} isOpen={isOpen} onOpenChange={setOpen}>
        {AskReviewForm && <AskReviewForm sections={sections} close={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}
