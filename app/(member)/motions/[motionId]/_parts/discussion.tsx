import { getTranslations } from 'next-intl/server'
import type { Deliberation } from '#server/motions/deliberation.schema.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { type StateSign, StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { ReplyToPosition } from './say-words.tsx'
import { TakePosition } from './take-position.tsx'
import { WithdrawPosition } from './withdraw-position.tsx'

type DiscussionProps = { readonly motionId: string; readonly deliberation: Deliberation }
type Position = Deliberation['positions'][number]

const signs: Readonly<Record<Position['kind'], StateSign>> = {
  support: 'done',
  reservation: 'changed',
  objection: 'refused',
  question: 'waiting',
}

/** Where each ministry stands on a motion, and all that was said on it. */
export const Discussion = async ({ motionId, deliberation }: DiscussionProps) => {
  const t = await getTranslations('motions.positions')
  const { positions, table, mayAsk, mayTakePosition, mayReply } = deliberation
  const open = positions.filter(({ state }) => state === 'open').length

  return (
    <Section
      title={t('title')}
      id="discussion"
      lead={open > 0 ? t('openQuestions', { count: open }) : undefined}
      actions={mayAsk && <TakePosition motionId={motionId} isOfBody={mayTakePosition} />}
    >
      <Table
        caption={t('caption')}
        columns={[
          { key: 'ministry', label: t('ministry'), heads: true },
          { key: 'position', label: t('position'), className: 'sm:w-44' },
          { key: 'words', label: t('words') },
        ]}
        rows={table.map(({ ministryId, ministryName, position }) => ({
          key: ministryId,
          cells: {
            ministry: ministryName,
            position: position ? (
              <StateWord sign={signs[position.kind]}>{t(`kinds.${position.kind}`)}</StateWord>
            ) : (
              <span className="text-faint">{t('none')}</span>
            ),
            words: position?.text,
          },
        }))}
      />
      {positions.length > 0 && (
        <ol className="flex flex-col pt-6">
          {positions.map((one) => (
            <li key={one.positionId} className="border-line border-b py-3 first:border-t">
              <Said position={one} />
              {one.state !== 'withdrawn' && (
                <div className="flex flex-wrap gap-2 pt-2" data-print="no">
                  {mayReply && (
                    <ReplyToPosition
                      positionId={one.positionId}
                      isQuestion={one.kind === 'question'}
                    />
                  )}
                  {mayReply && one.isOwn && <WithdrawPosition positionId={one.positionId} />}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

const Said = async ({ position }: { readonly position: Position }) => {
  const t = await getTranslations('motions.positions')
  const { kind, state, text, replies } = position

  return (
    <div className="flex max-w-prose flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <StateWord sign={signs[kind]}>{t(`kinds.${kind}`)}</StateWord>
        <span className="font-semibold">{position.ministryName ?? position.memberName}</span>
        {position.ministryName && <span className="text-soft">{position.memberName}</span>}
        <DateTime value={position.at} />
        {state !== 'standing' && <span className="font-semibold">{t(`states.${state}`)}</span>}
      </p>
      {text && <p className={state === 'withdrawn' ? 'text-faint line-through' : ''}>{text}</p>}
      {replies.map((reply) => (
        <div key={reply.replyId} className="mt-1 border-edge border-s-2 ps-3">
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <span className="font-semibold">{reply.ministryName ?? reply.memberName}</span>
            {reply.ministryName && <span>{reply.memberName}</span>}
            <DateTime value={reply.at} />
          </p>
          <p>{reply.text}</p>
        </div>
      ))}
    </div>
  )
}
