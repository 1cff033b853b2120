import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { AmendmentRead } from '#server/motions/amendments.schema.ts'
import { Notice } from '../../../../_ui/notice.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { motionSigns } from '../../../ballots/_parts/motion-signs.ts'
import { ApplyAmendment, ConfirmAmendment, VoteFirst } from './amendment-acts.tsx'
import { AmendmentDifference } from './amendment-difference.tsx'

type AmendmentCardProps = {
  readonly amendment: AmendmentRead
  readonly situationId: string
  readonly amendsId: string
  readonly isConvenor: boolean
  /** The amendments that await their ballot, in turn. */
  readonly pending: readonly string[]
  /** Whether the page is the amendment's own, which then needs no way to itself. */
  readonly isOwnPage?: boolean
}

/** An amendment: what it changes, why, where it stands, and what it waits for. */
export const AmendmentCard = async (props: AmendmentCardProps) => {
  const { amendment, situationId, amendsId, isConvenor, pending, isOwnPage = false } = props
  const t = await getTranslations('motions.amendments')
  const states = await getTranslations('ballots.motion.states')
  const { motionId, number, state, change, place, paragraph, changedTo, newText } = amendment
  const turn = pending.indexOf(motionId)
  const before = paragraph === null || change === 'insert_after' ? [] : [paragraph]
  const id = `amendment-${number}`

  return (
    <article aria-labelledby={id} className="flex flex-col gap-2 border-edge border-s-4 ps-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span id={id} className="font-semibold">
          {isOwnPage ? (
            t('number', { number })
          ) : (
            <Link href={`/motions/${motionId}`} className="link">
              {t('number', { number })}
            </Link>
          )}
        </span>
        <span>
          {place === 0 ? t('changes.insert_first') : t(`changes.${change}`)}
          {amendment.moverName && ` · ${amendment.moverName}`}
        </span>
        <StateWord sign={motionSigns[state]}>{states(state)}</StateWord>
        {turn >= 0 && pending.length > 1 && <span>{t('turn', { turn: turn + 1 })}</span>}
      </p>
      <AmendmentDifference before={before} after={newText} id={id} situationId={situationId} />
      <p className="max-w-prose text-soft">{amendment.reasons}</p>
      {amendment.missingSeconds > 0 && (
        <p>{t('missingSeconds', { missing: amendment.missingSeconds })}</p>
      )}
      {place === null && <Notice kind="error" title={t('gone')} />}
      {changedTo && paragraph && (
        <Notice kind="info" title={t('changed')}>
          <AmendmentDifference
            before={[paragraph]}
            after={[changedTo]}
            id={`${id}-changed`}
            situationId={situationId}
          />
        </Notice>
      )}
      <div className="flex flex-wrap gap-2" data-print="no">
        {amendment.mayConfirm && amendment.changedHash !== null && place !== null && (
          <ConfirmAmendment motionId={motionId} place={place} hash={amendment.changedHash} />
        )}
        {amendment.awaitsApplication && isConvenor && <ApplyAmendment motionId={motionId} />}
        {isConvenor && turn > 0 && (
          <VoteFirst
            motionId={amendsId}
            number={number}
            order={[motionId, ...pending.filter((one) => one !== motionId)]}
          />
        )}
      </div>
    </article>
  )
}
