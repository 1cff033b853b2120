import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { failureRead } from '#server/failures/list-failures.schema.ts'
import { DateTime } from '../../../../../../_ui/date-time.tsx'
import { type StateSign, StateWord } from '../../../../../../_ui/state-word.tsx'
import { EvidenceLinks } from '../../../risks/_parts/evidence-links.tsx'

export type ShownFailure = z.output<typeof failureRead>

const signs: Readonly<Record<ShownFailure['state'], StateSign>> = {
  proposed: 'draft',
  stands: 'alert',
  refused: 'refused',
  lifted: 'lapsed',
}

type FailureCardProps = { readonly situationId: string; readonly failure: ShownFailure }

/** A determination of manifest failure: where it stands, of which day, why, on what, and the authorities' own reply. */
export const FailureCard = ({ situationId, failure }: FailureCardProps) => {
  const t = useTranslations('failures')
  const { state, motion, reply, lifted } = failure
  const { motionId, number, question } = motion

  return (
    <div className="flex max-w-prose flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <StateWord sign={signs[state]}>{t(`states.${state}`)}</StateWord>
        <span className="font-semibold">
          <DateTime value={failure.determinedOn} precision="day" />
        </span>
        <Link
          href={motion.ballotId ? `/ballots/${motion.ballotId}` : `/motions/${motionId}`}
          className="link text-sm"
        >
          {t(state === 'proposed' ? 'carriedBy' : 'votedIn', { number })}
        </Link>
      </p>
      <p className="text-soft text-sm">{t('question', { question })}</p>
      <p className="font-semibold">{failure.authorities}</p>
      <p className="whitespace-pre-line">{failure.reasons}</p>
      <div className="border-edge border-s-4 bg-wash px-4 py-2">
        <p className="eyebrow">
          {t(`reply.${reply.kind}`)} <DateTime value={reply.on} precision="day" />
        </p>
        <p className="whitespace-pre-line">{reply.text}</p>
      </div>
      <EvidenceLinks situationId={situationId} evidence={failure.evidence} />
      {lifted && (
        <p className="border-edge border-s-4 ps-4">
          {t('liftedBecause', { number: lifted.number, because: lifted.because })}
        </p>
      )}
    </div>
  )
}
