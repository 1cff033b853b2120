'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { isHere } from '../../_room/names.ts'

type HandOverProps = { readonly room: RoomState }

/** Hands the chair over to one of those who are there. */
export const HandOver = ({ room }: HandOverProps) => {
  const t = useTranslations('room.chair')
  const { run, pending, refusal } = useAct(useTRPC().sittings.handOverChair)
  const [chosen, setChosen] = useState<string | null>(null)
  const choices = Object.entries(room.people)
    .filter(([id]) => id !== room.sitting.chairId && isHere(room, id))
    .map(([value, { name }]) => ({ value, label: name }))
  const memberId = choices.find(({ value }) => value === chosen)?.value

  return (
    <Disclosure summary={t('handOver')}>
      <div className="flex flex-col items-start gap-3">
        <RefusalNotice refusal={refusal} />
        <Select
          label={t('to')}
          placeholder={t('choose')}
          value={memberId ?? null}
          onChange={setChosen}
          choices={choices}
        />
        <Button
          pending={pending}
          isDisabled={memberId === undefined}
          onPress={() => memberId && run({ meetingId: room.meeting.meetingId, memberId })}
        >
          {t('action')}
        </Button>
      </div>
    </Disclosure>
  )
}
