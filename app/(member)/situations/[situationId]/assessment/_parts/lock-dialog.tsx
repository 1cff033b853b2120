'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useOpenChanges } from '../../../../../_editor/suggestions/use-open-changes.ts'
import { AskBefore } from './ask-before.tsx'

type LockDialogProps = {
  readonly section: {
    readonly documentId: string
    readonly title: string
    readonly isFrozen: boolean
  }
  readonly onClose: () => void
}

/** Locks a section, or unlocks it. For the convenor. */
export const LockDialog = ({ section, onClose }: LockDialogProps) => {
  const t = useTranslations('sections')
  const trpc = useTRPC()
  const freeze = useAct(trpc.assessments.freeze)
  const unfreeze = useAct(trpc.assessments.unfreeze)
  const { documentId, title, isFrozen } = section
  const { run, pending, refusal } = isFrozen ? unfreeze : freeze
  const which = isFrozen ? 'open' : 'close'
  const proposed = useTranslations('suggestions.freezing')
  const open = useOpenChanges().filter((change) => change.documentId === documentId).length

  return (
    <AskBefore
      title={t(`lock.${which}.title`, { section: title })}
      action={t(isFrozen ? 'actions.unlock' : 'actions.lock')}
      happens={[
        t(`lock.${which}.first`),
        t(`lock.${which}.second`),
        ...(open > 0 ? [proposed(which, { count: open })] : []),
      ]}
      {...{ pending, refusal, onClose }}
      onConfirm={() => run({ documentId })}
    />
  )
}
