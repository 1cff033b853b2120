import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Deliberation } from '#server/motions/deliberation.schema.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'

type CourseProps = {
  readonly deliberation: Deliberation
  readonly ballots: readonly {
    readonly ballotId: string
    readonly number: number
    readonly verdict: string | null
  }[]
}

const verdicts = ['adopted', 'rejected', 'no_decision', 'inquorate'] as const

/** What happened to a motion, with who did it and why, and the ballots held on it. */
export const Course = async ({ deliberation, ballots }: CourseProps) => {
  const t = await getTranslations('motions.course')
  const words = await getTranslations('ballots')
  const { moverName, secondedBy, steps, cameFrom, wentInto } = deliberation
  if (moverName === null && secondedBy.length + steps.length + ballots.length === 0) return null

  return (
    <Section title={t('title')}>
      <ol className="flex max-w-prose flex-col gap-2">
        {moverName && <li>{t('moved', { name: moverName })}</li>}
        <Origins label={t('from')} motions={cameFrom} />
        {secondedBy.length > 0 && <li>{t('seconded', { names: secondedBy.join(', ') })}</li>}
        {steps.map((step) => (
          <li key={step.id}>
            <span className="font-semibold">{t(`steps.${step.step}`)}</span>
            {step.leadsTo && `: ${words(`motion.states.${step.leadsTo}`)}`}
            {step.step === 'referred' &&
              ` ${t('to', { name: step.ministryName ?? t('drafters') })}`}
            {step.dueOn && (
              <>
                , <DateTime value={step.dueOn} />
              </>
            )}
            {step.meetingId && (
              <>
                {', '}
                <Link href={`/meetings/${step.meetingId}`} className="link">
                  {words('toMeeting')}
                </Link>
              </>
            )}
            {step.other && (
              <>
                {', '}
                <Link href={`/motions/${step.other.motionId}`} className="link">
                  {words('motion.number', { number: step.other.number })}
                </Link>
              </>
            )}
            {step.words && <span className="block">{step.words}</span>}
            <span className="block text-faint text-sm">
              {step.memberName && `${step.memberName} · `}
              <DateTime value={step.at} />
            </span>
          </li>
        ))}
        <Origins label={t('into')} motions={wentInto} />
        {ballots.map(({ ballotId, number, verdict }) => {
          const known = verdicts.find((one) => one === verdict)
          return (
            <li key={ballotId}>
              <Link href={`/ballots/${ballotId}`} className="link">
                {words('titleOf', { number })}
              </Link>
              {known && `: ${words(`verdicts.${known}`)}`}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

type OriginsProps = {
  readonly label: string
  readonly motions: readonly { readonly motionId: string; readonly number: number }[]
}

const Origins = async ({ label, motions }: OriginsProps) => {
  const t = await getTranslations('ballots.motion')
  if (motions.length === 0) return null
  return (
    <li>
      {label}{' '}
      {motions.map(({ motionId, number }) => (
        <Link key={motionId} href={`/motions/${motionId}`} className="link me-2">
          {t('number', { number })}
        </Link>
      ))}
    </li>
  )
}
