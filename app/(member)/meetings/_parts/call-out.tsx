import { useFormatter, useTranslations } from 'next-intl'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { AnswerCall } from './answer-call.tsx'
import { ConfirmTelephone } from './confirm-telephone.tsx'
import { Elapsed } from './elapsed.tsx'
import type { ShownCallOut } from './shown-call-out.ts'

type CallOutProps = {
  readonly callOut: ShownCallOut
  readonly timeZone: string
  /** Whether it can still be answered. */
  readonly isOpen: boolean
  readonly mayConfirm: boolean
}

const signs = { acknowledged: 'done', sought: 'alert', silent: 'alert', asked: 'waiting' } as const

/** The call-out of an urgent meeting: where each ministry stands, and how long a quorum took or is taking. */
export const CallOut = ({ callOut, timeZone, isOpen, mayConfirm }: CallOutProps) => {
  const t = useTranslations('convening.callOut')
  const format = useFormatter()
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  const time = (at: string) => format.dateTime(new Date(at), clock)
  const { acknowledged, entitled, needed, calledAt, dueAt, ownMinistryId } = callOut
  const own = callOut.ministries.find(({ ministryId }) => ministryId === ownMinistryId)

  return (
    <Section
      id="call-out"
      title={t('title')}
      lead={t('lead', { called: time(calledAt), due: dueAt === null ? 'none' : time(dueAt) })}
    >
      <p className="flex flex-wrap items-baseline gap-x-4 pb-1" aria-live="polite">
        <span className="text-lg tabular-nums">{t('count', { acknowledged, entitled })}</span>
        <StateWord sign={callOut.quorumAcknowledged ? 'done' : 'waiting'}>
          {t(callOut.quorumAcknowledged ? 'quorum' : 'noQuorum', { needed })}
        </StateWord>
      </p>
      <dl className="grid gap-x-4 gap-y-1 pb-4 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="text-soft">{t('timeToQuorum')}</dt>
        <dd>
          <Elapsed since={calledAt} seconds={callOut.quorumAcknowledged?.seconds} isOn={isOpen} />
        </dd>
        <dt className="text-soft">{t('timeToRoom')}</dt>
        <dd>
          <Elapsed since={calledAt} seconds={callOut.quorumInTheRoom?.seconds} isOn={isOpen} />
        </dd>
      </dl>
      {isOpen && own && (
        <AnswerCall
          meetingId={callOut.meetingId}
          ministry={own.name}
          isAnswered={own.answer !== null}
          isWaived={own.waiver !== null}
        />
      )}
      <ul className="flex flex-col">
        {callOut.ministries.map(({ ministryId, name, state, answer, waiver, ...ministry }) => (
          <li
            key={ministryId}
            className="flex items-start justify-between gap-3 border-line border-b py-2 first:border-t"
          >
            <span className="min-w-0">
              <span className="block font-semibold">{name}</span>
              {answer && (
                <span className="block text-sm text-soft">
                  {answer.takenBy === null
                    ? t('answered', { name: answer.by, time: time(answer.at) })
                    : t('telephoned', {
                        ...{ name: answer.by, time: time(answer.at), taker: answer.takenBy },
                      })}
                  {answer.note && <span className="block">{t('note', { note: answer.note })}</span>}
                </span>
              )}
              {!answer && ministry.escalatedAt && (
                <span className="block text-sm text-soft">
                  {t('deputies', {
                    time: time(ministry.escalatedAt),
                    count: ministry.deputies.length,
                    names: ministry.deputies.map((deputy) => deputy.name).join(' · '),
                  })}
                </span>
              )}
              {waiver && (
                <span className="block text-sm text-soft">
                  {t('waived', { name: waiver.by, time: time(waiver.at) })}
                  {waiver.note && <span className="block">{t('note', { note: waiver.note })}</span>}
                </span>
              )}
            </span>
            <span className="flex shrink-0 items-center gap-x-3 max-sm:flex-col max-sm:items-end">
              <StateWord sign={signs[state]}>{t(`states.${state}`)}</StateWord>
              {isOpen && mayConfirm && !answer && ministry.holders.length > 0 && (
                <ConfirmTelephone
                  meetingId={callOut.meetingId}
                  ministryId={ministryId}
                  ministry={name}
                  holders={ministry.holders}
                  timeZone={timeZone}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
