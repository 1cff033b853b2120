'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'

type Person = {
  readonly memberId: string
  readonly name: string
  readonly office: string
  readonly ministryName: string | null
  readonly seat: 'principal' | 'deputy' | null
  readonly present: boolean
  readonly remote: boolean
}

type AttendanceListProps = {
  readonly meetingId: string
  readonly people: readonly Person[]
  readonly mayTake: boolean
}

/** Who is asked and who is there; whoever takes attendance notes each arrival and departure by one press. */
export const AttendanceList = ({ meetingId, people, mayTake }: AttendanceListProps) => {
  const t = useTranslations('meetings.attendance')
  const { run, pending, refusal } = useAct(useTRPC().meetings.takeAttendance)
  const [moving, setMoving] = useState<string | null>(null)
  const absent = people.filter(({ present }) => !present)

  const move = async (members: readonly Person[], how: 'arrived' | 'remote' | 'left') => {
    setMoving(members.length === 1 ? (members[0]?.memberId ?? null) : null)
    await run({
      meetingId,
      movements: members.map(({ memberId }) => ({
        memberId,
        movement: how === 'left' ? 'left' : 'arrived',
        remote: how === 'remote',
      })),
    })
    setMoving(null)
  }

  return (
    <div className="flex flex-col gap-3">
      <RefusalNotice refusal={refusal} />
      <ul className="flex flex-col">
        {people.map((person) => {
          const { memberId, name, office, ministryName, seat, present, remote } = person
          const button = (how: 'arrived' | 'remote' | 'left') => (
            <Button
              size="compact"
              variant={how === 'arrived' ? 'quiet' : 'plain'}
              pending={pending && moving === memberId}
              isDisabled={pending && moving !== memberId}
              onPress={() => move([person], how)}
              aria-label={t(`${how}Named`, { name })}
            >
              {t(how)}
            </Button>
          )
          return (
            <li
              key={memberId}
              className="flex items-center justify-between gap-3 border-line border-b py-1.5 first:border-t"
            >
              <span className="min-w-0">
                <span className="block">{name}</span>
                <span className="block text-sm text-soft">
                  {t('whose', { ministry: ministryName ?? office, seat: seat ?? 'none' })}
                </span>
              </span>
              <span className="flex shrink-0 items-center gap-x-3 max-sm:flex-col max-sm:items-end">
                <StateWord sign={present ? 'done' : 'waiting'}>
                  {t(present ? (remote ? 'hereRemotely' : 'here') : 'notHere')}
                </StateWord>
                {mayTake && (
                  <span className="flex flex-wrap gap-1 max-sm:justify-end">
                    {present ? button('left') : button('arrived')}
                    {(!present || !remote) && button('remote')}
                    {present && remote && button('arrived')}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {mayTake && absent.length > 1 && (
        <div data-print="no">
          <Button pending={pending && moving === null} onPress={() => move(absent, 'arrived')}>
            {t('allArrived', { count: absent.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
