'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Button } from '../../_ui/button.tsx'
import { useDesk } from '../desk-context.ts'
import { type ListedThread, useDiscussion } from './discussion-context.ts'
import { StartForm } from './start-form.tsx'
import { ThreadCard } from './thread-card.tsx'
import { useIsWide } from './use-is-wide.ts'

const groups = ['open', 'resolved', 'orphaned'] as const
type Group = (typeof groups)[number]

const groupOf = ({ resolved, isOrphan }: ListedThread): Group =>
  resolved !== null ? 'resolved' : isOrphan ? 'orphaned' : 'open'

/** The comments on a text, in its order: those that are open, those that are settled, those whose passage is gone. */
export const CommentsPanel = () => {
  const t = useTranslations('comments')
  const { threads, opened, open, draft, mayComment } = useDiscussion()
  const isWide = useIsWide()
  const [group, setGroup] = useState<Group>('open')
  const present = useRef(threads)
  present.current = threads
  // The one that is open stays, whatever becomes of its passage: somebody may be answering in it.
  const shown = threads.filter(
    (thread) => groupOf(thread) === group || thread.threadId === opened?.threadId,
  )
  // A thread that is opened elsewhere is shown, whichever group was chosen before.
  useEffect(() => {
    const thread = present.current.find(({ threadId }) => threadId === opened?.threadId)
    if (thread) setGroup(groupOf(thread))
  }, [opened])

  return (
    <div className="flex flex-col gap-3">
      {draft && isWide ? <StartForm key={draft.start} passage={draft} /> : <Start />}
      {!mayComment && <p className="text-sm text-soft">{t('list.readOnly')}</p>}
      <ToggleButtonGroup
        aria-label={t('list.show')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[group]}
        onSelectionChange={(keys) => {
          open(null)
          setGroup(groups.find((one) => keys.has(one)) ?? 'open')
        }}
        className="flex flex-wrap gap-1 text-sm"
      >
        {groups.map((one) => (
          <ToggleButton
            key={one}
            id={one}
            className="min-h-7 rounded-md border border-line px-2 text-soft hover:bg-wash data-selected:border-accent data-selected:bg-accent-wash data-selected:font-semibold data-selected:text-ink pointer-coarse:min-h-11"
          >
            {t(`list.${one}`, {
              count: threads.filter((thread) => groupOf(thread) === one).length,
            })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shown.length === 0 ? (
        <p className="text-sm text-soft">{t(`list.none.${group}`)}</p>
      ) : (
        <ol aria-label={t('list.label')} className="flex flex-col">
          {shown.map((thread) => {
            // On a narrow screen what was opened from the text is in a sheet of its own.
            const isOpen =
              thread.threadId === opened?.threadId && (isWide || opened.from === 'list')
            return (
              <li key={thread.threadId}>
                <ThreadCard
                  thread={thread}
                  isOpen={isOpen}
                  takesFocus={isWide && isOpen && opened?.from !== 'list'}
                />
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}

const Start = () => {
  const t = useTranslations('comments.start')
  const { active } = useDesk()
  const { commentIn, mayComment, say } = useDiscussion()
  if (!mayComment) return null

  return (
    <div className="flex flex-col items-start gap-1">
      <Button onPress={() => (active ? commentIn(active) : say(t('hint')))}>{t('tool')}</Button>
      <p className="text-sm text-soft">{t('hint')}</p>
    </div>
  )
}
