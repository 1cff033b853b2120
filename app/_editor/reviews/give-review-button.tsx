'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { Dialog } from '../../_ui/dialog.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'
import { TextArea } from '../../_ui/text-area.tsx'

type GiveReviewButtonProps = { readonly reviewId: string; readonly section: string }

/** Says what one found in a section that one was asked to review. */
export const GiveReviewButton = ({ reviewId, section }: GiveReviewButtonProps) => {
  const t = useTranslations('suggestions.reviews')
  const trpc = useTRPC()
  const { run, pending, refusal, clear } = useAct(trpc.reviews.give)
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const give = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ reviewId, words })) !== null) setOpen(false)
  }

  return (
    <>
      <Button
        size="compact"
        onPress={() => {
          clear()
          setOpen(true)
        }}
      >
        {t('give')}
      </Button>
      <Dialog title={t('giveTitle', { section })} isOpen={isOpen} onOpenChange={setOpen}>
        <form onSubmit={give} className="flex flex-col gap-4">
          <p className="text-soft">{t('giveMeans')}</p>
          <TextArea
            label={t('words')}
            hint={t('wordsHint')}
            value={words}
            onChange={setWords}
            maxLength={4_000}
            autoFocus
          />
          <RefusalNotice refusal={refusal} />
          <div>
            <Button
              type="submit"
              variant="primary"
              pending={pending}
              isDisabled={words.trim() === ''}
            >
              {t('submitGive')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
