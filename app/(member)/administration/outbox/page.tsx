import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Table } from '../../../_ui/table.tsx'
import { LetterState } from '../../letters/_parts/letter-state.tsx'

type OutboxPageProps = { readonly searchParams: Promise<{ before?: string }> }

/** Every letter posted, to whom, and where it stands: for those who keep the post going. */
const OutboxPage = async ({ searchParams }: OutboxPageProps) => {
  const { before } = await searchParams
  const since = before !== undefined && !Number.isNaN(Date.parse(before)) ? { before } : {}
  const outbox = await (await caller()).mail.outbox(since)
  const t = await getTranslations('mail')
  const letters = outbox?.letters ?? []
  const last = letters.at(-1)

  return (
    <div className="flex flex-col gap-4">
      <Notice
        kind="info"
        title={t(outbox?.leaves ? 'pages.outbox.leaves' : 'pages.outbox.stays')}
      />
      {letters.length === 0 ? (
        <EmptyState title={t('pages.outbox.none')}>{t('pages.outbox.noneNext')}</EmptyState>
      ) : (
        <Table
          caption={t('pages.outbox.caption')}
          captionHidden
          columns={[
            { key: 'letter', label: t('pages.columns.letter') },
            { key: 'to', label: t('pages.columns.to') },
            { key: 'posted', label: t('pages.columns.posted') },
            { key: 'state', label: t('pages.columns.state') },
          ]}
          rows={letters.map((letter) => ({
            key: letter.letterId,
            cells: {
              letter: (
                <>
                  <Link href={`/letters/${letter.letterId}`} className="link">
                    {t(`kinds.${letter.kind}.name`)}
                  </Link>
                  <span className="block text-faint text-sm">{letter.reference}</span>
                </>
              ),
              to: (
                <>
                  {letter.memberName}
                  <span className="block break-all text-faint text-sm">
                    {letter.address ?? t('pages.noAddress')}
                  </span>
                </>
              ),
              posted: <DateTime value={letter.postedAt} />,
              state: (
                <>
                  <LetterState letter={letter} />
                  {letter.failedAt && (
                    <span className="block max-w-prose text-sm">{letter.response}</span>
                  )}
                </>
              ),
            },
          }))}
        />
      )}
      {outbox?.more && last && (
        <Link
          href={`/administration/outbox?before=${encodeURIComponent(last.postedAt)}`}
          className="link w-fit"
        >
          {t('pages.outbox.earlier')}
        </Link>
      )}
    </div>
  )
}

export default OutboxPage
