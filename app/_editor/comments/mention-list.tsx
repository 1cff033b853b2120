'use client'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { classNames } from '../../_ui/class-names.ts'
import { listLook, popoverLook } from '../../_ui/list-look.ts'
import type { MentionChoice } from './use-mention-choice.ts'

type MentionListProps = {
  readonly choice: MentionChoice
  readonly className?: string
  readonly style?: CSSProperties
}

/** The members who can be mentioned, under the box in which an at sign was typed. The focus stays there. */
export const MentionList = ({ choice, className, style }: MentionListProps) => {
  const t = useTranslations('comments.people')
  const { listId, found, marked, mark, choose, state } = choice
  const nobody = state === 'found' ? t('none') : t(state)

  return (
    <div
      className={classNames(popoverLook, 'z-40 w-72 max-w-full text-base', className)}
      style={style}
    >
      {found.length === 0 ? (
        <p id={listId} className="px-3.5 py-2.5 text-soft">
          {nobody}
        </p>
      ) : (
        <div id={listId} role="listbox" aria-label={t('label')} className={listLook}>
          {found.map((member, index) => (
            // The keys are heard in the box, which keeps the focus.
            <div
              key={member.memberId}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              data-focused={index === marked || undefined}
              className="cursor-default rounded-sm px-2.5 py-1.5 data-focused:bg-accent-wash data-focused:outline data-focused:outline-accent data-focused:-outline-offset-1 pointer-coarse:min-h-11"
              onPointerMove={() => index !== marked && mark(index)}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(member)
              }}
            >
              {member.name}
              {member.ministryName && (
                <span className="block text-sm text-soft">{member.ministryName}</span>
              )}
            </div>
          ))}
        </div>
      )}
      <span role="status" className="sr-only">
        {found.length === 0 ? nobody : t('found', { count: found.length })}
      </span>
    </div>
  )
}
