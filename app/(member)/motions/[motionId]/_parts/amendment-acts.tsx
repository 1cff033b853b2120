'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ConfirmWithReason } from '../../../../_shell/confirm-with-reason.tsx'
import { ConfirmDialog } from '../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../_ui/refusal-notice.tsx'

/** Confirms that an amendment is about its paragraph as it is now. */
export const ConfirmAmendment = (props: {
  readonly motionId: string
  readonly place: number
  readonly hash: string
}) => {
  const t = useTranslations('motions.amendments.confirm')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().motions.confirmAmendment)
  const { motionId, place, hash: paragraphHash } = props

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => (await run({ motionId, place, paragraphHash })) !== null}
    />
  )
}

/** Writes a carried amendment into the text, where the worker has not. */
export const ApplyAmendment = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('motions.amendments.apply')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().motions.applyAmendment)

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens')]}
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => (await run({ motionId })) !== null}
    />
  )
}

/** Has an amendment voted on before the others, as the chair rules. */
export const VoteFirst = (props: {
  /** The motion whose text is amended. */
  readonly motionId: string
  readonly number: number
  /** Every pending amendment, this one first. */
  readonly order: string[]
}) => {
  const t = useTranslations('motions.amendments.first')
  const { run, pending, refusal } = useAct(useTRPC().motions.reorderAmendments)
  const { motionId, number, order } = props

  return (
    <ConfirmWithReason
      action={t('action')}
      title={t('title', { number })}
      happens={[t('happens')]}
      variant="quiet"
      pending={pending}
      refusal={refusal}
      run={(reason) => run({ motionId, order, reason })}
    />
  )
}
