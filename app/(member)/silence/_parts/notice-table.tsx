import { useTranslations } from 'next-intl'
import { noticeState } from '#server/mail/rules/notice-state.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'

type Ministry = {
  readonly ministryId: string
  readonly name: string
  readonly isRecused: boolean
  readonly people: readonly {
    readonly memberId: string
    readonly name: string
    readonly deliveredAt: string | null
    readonly failedAt: string | null
    readonly openedAt: string | null
  }[]
  readonly calls: readonly {
    readonly spokenWith: string
    readonly reason: string
    readonly byName: string
    readonly at: string
  }[]
  readonly provenAt: string | null
  readonly provenBy: 'letter' | 'telephone' | null
}

/** By which proof each entitled ministry is known to have had notice. */
export const NoticeTable = ({ ministries }: { readonly ministries: readonly Ministry[] }) => {
  const t = useTranslations('silence.notice')

  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'ministry', label: t('columns.ministry') },
        { key: 'proof', label: t('columns.proof') },
        { key: 'people', label: t('columns.people') },
      ]}
      rows={ministries.map(
        ({ ministryId, name, isRecused, people, calls, provenAt, provenBy }) => ({
          key: ministryId,
          cells: {
            ministry: name,
            proof: (
              <>
                {isRecused ? (
                  <StateWord sign="lapsed">{t('recused')}</StateWord>
                ) : provenAt && provenBy ? (
                  <>
                    <StateWord sign="done">{t(`proven.${provenBy}`)}</StateWord>
                    <span className="block text-faint text-sm">
                      <DateTime value={provenAt} />
                    </span>
                  </>
                ) : (
                  <StateWord sign="alert">{t('unproven')}</StateWord>
                )}
                {calls.map(({ spokenWith, reason, byName, at }) => (
                  <span key={at} className="block max-w-prose text-sm text-soft">
                    {t('call', { with: spokenWith, by: byName, reason })}
                  </span>
                ))}
              </>
            ),
            people: (
              <ul>
                {people.map((one) => (
                  <li key={one.memberId}>
                    {one.name}{' '}
                    <span className="text-faint text-sm">{t(`states.${noticeState(one)}`)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        }),
      )}
    />
  )
}
