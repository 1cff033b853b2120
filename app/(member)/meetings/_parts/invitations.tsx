import { useTranslations } from 'next-intl'
import { letterState } from '#server/mail/rules/notice-state.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'

type Invited = {
  readonly memberId: string
  readonly name: string
  readonly ministryName: string | null
  readonly reply: 'accepted' | 'declined' | 'tentative' | null
  readonly note: string
  readonly deputyName: string | null
  readonly repliedAt: string | null
  readonly notice: {
    readonly deliveredAt: string | null
    readonly failedAt: string | null
    readonly openedAt: string | null
    readonly passed: boolean
  } | null
}

const replySigns = { accepted: 'done', declined: 'refused', tentative: 'changed' } as const
const noticeSigns = {
  opened: 'done',
  delivered: 'done',
  failed: 'alert',
  waiting: 'waiting',
  passed: 'lapsed',
} as const

/** Who is asked, what each answered, and the proof that each knows. */
export const Invitations = ({ invited }: { readonly invited: readonly Invited[] }) => {
  const t = useTranslations('invitations')

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'who', label: t('columns.who') },
        { key: 'reply', label: t('columns.reply') },
        { key: 'notice', label: t('columns.notice') },
      ]}
      rows={invited.map((one) => {
        const state = one.notice && letterState(one.notice)
        const provenAt = one.notice?.deliveredAt ?? one.notice?.failedAt
        return {
          key: one.memberId,
          cells: {
            who: (
              <>
                {one.name}
                <span className="block font-normal text-faint text-sm">{one.ministryName}</span>
              </>
            ),
            reply: (
              <>
                {one.reply ? (
                  <StateWord sign={replySigns[one.reply]}>{t(`replies.${one.reply}`)}</StateWord>
                ) : (
                  <span className="text-soft">{t('replies.none')}</span>
                )}
                {one.deputyName && (
                  <span className="block text-sm">{t('sends', { name: one.deputyName })}</span>
                )}
                {one.note && <span className="block text-sm text-soft">{one.note}</span>}
              </>
            ),
            notice: (
              <>
                {state ? (
                  <StateWord sign={noticeSigns[state]}>{t(`states.${state}`)}</StateWord>
                ) : (
                  <span className="text-soft">{t('states.none')}</span>
                )}
                {provenAt && (
                  <span className="block text-faint text-sm">
                    <DateTime value={provenAt} />
                  </span>
                )}
              </>
            ),
          },
        }
      })}
    />
  )
}
