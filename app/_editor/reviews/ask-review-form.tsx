'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'
import { Button } from '../../_ui/button.tsx'
import { RefusalNotice } from '../../_ui/refusal-notice.tsx'
import { Select } from '../../_ui/select.tsx'
import type { AskReviewButtonProps } from './ask-review-button.tsx'

type AskReviewFormProps = AskReviewButtonProps & { readonly close: () => void }

/** Which section, and who is asked to review it. */
export const AskReviewForm = ({ sections, close }: AskReviewFormProps) => {
  const t = useTranslations('suggestions.reviews')
  const trpc = useTRPC()
  const { run, pending, refusal } = useAct(trpc.reviews.ask)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const [memberId, setMemberId] = useState<string | null>(null)
  const people = useQuery({
    ...trpc.comments.mentionable.queryOptions({ documentId: documentId ?? '' }),
    enabled: documentId !== null,
  })
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    if (documentId === null || memberId === null) return
    if ((await run({ documentId, memberId })) !== null) close()
  }

  return (
    <form onSubmit={ask} className="flex flex-col gap-4">
      <p className="text-soft">{t('askMeans')}</p>
      <Select
        label={t('section')}
        choices={sections.map((section) => ({ value: section.documentId, label: section.title }))}
        value={documentId}
        onChange={(chosen) => {
          setDocumentId(chosen)
          setMemberId(null)
        }}
      />
      <Select
        label={t('member')}
        choices={(people.data ?? []).map((person) => ({
          value: person.memberId,
          label: person.ministryName ? `${person.name} · ${person.ministryName}` : person.name,
        }))}
        value={memberId}
        onChange={setMemberId}
        isDisabled={documentId === null || people.isPending}
      />
      <RefusalNotice refusal={refusal} />
      <div>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          isDisabled={documentId === null || memberId === null}
        >
          {t('submitAsk')}
        </Button>
      </div>
    </form>
  )
}
