import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DateTime } from '../../_ui/date-time.tsx'
import { type StateSign, StateWord } from '../../_ui/state-word.tsx'
import { Table } from '../../_ui/table.tsx'
import type { Waiting, WaitingKind } from './waiting.ts'

const signs: Record<WaitingKind, StateSign> = {
  callOut: 'alert',
  vote: 'open',
  silence: 'waiting',
  warning: 'waiting',
  escalated: 'alert',
  grade: 'draft',
  gradeAsked: 'waiting',
  gradeOverdue: 'alert',
  gradeDeclined: 'changed',
  gradeMissing: 'alert',
  action: 'waiting',
  actionOverdue: 'alert',
  mention: 'open',
  agree: 'waiting',
  agreeAnew: 'changed',
  assigned: 'draft',
  review: 'draft',
  confirm: 'waiting',
  basis: 'changed',
  tripwire: 'alert',
  forecast: 'open',
  resolve: 'waiting',
  secondMotion: 'waiting',
  answerQuestion: 'open',
  reportBack: 'waiting',
}

/** What needs the reader, by when: the whole of it on one list. */
export const WaitingList = ({ waiting }: { readonly waiting: readonly Waiting[] }) => {
  const t = useTranslations('home')

  return (
    <Table
      caption={t('waiting.caption')}
      captionHidden
      columns={[
        { key: 'kind', label: t('waiting.columns.kind'), className: 'sm:w-44' },
        { key: 'title', label: t('waiting.columns.title'), heads: true },
        { key: 'due', label: t('waiting.columns.due'), className: 'sm:w-64' },
      ]}
      rows={waiting.map((one) => ({
        key: one.key,
        cells: {
          kind: <StateWord sign={signs[one.kind]}>{t(`kinds.${one.kind}`)}</StateWord>,
          title: (
            <>
              <Link href={one.href} className="link line-clamp-2">
                {one.title}
              </Link>
              {one.context && <span className="text-faint text-sm">{one.context}</span>}
            </>
          ),
          due: one.due ? (
            <DateTime value={one.due} precision="deadline" relative ticks />
          ) : (
            <span className="text-faint">{t('waiting.noDeadline')}</span>
          ),
        },
      }))}
    />
  )
}
