import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { DateTime } from '../../_ui/date-time.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Section } from '../../_ui/section.tsx'
import { Table } from '../../_ui/table.tsx'
import { CalendarFeed } from './_parts/calendar-feed.tsx'
import { LetterState } from './_parts/letter-state.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('mail.pages'))('title'),
})

/** What was written to the reader, and the secret address of their calendar. */
const LettersPage = async () => {
  const api = await caller()
  const [letters, feed] = await Promise.all([api.mail.letters({}), api.invitations.feed({})])
  const t = await getTranslations('mail')
  const words = await getTranslations('invitations.feed')

  return (
    <>
      <PageHeader title={t('pages.title')} lead={t('pages.lead')} />
      <Section title={t('pages.list')}>
        {(letters ?? []).length === 0 ? (
          <EmptyState title={t('pages.none')}>{t('pages.noneNext')}</EmptyState>
        ) : (
          <Table
            caption={t('pages.list')}
            captionHidden
            columns={[
              { key: 'letter', label: t('pages.columns.letter') },
              { key: 'posted', label: t('pages.columns.posted') },
              { key: 'state', label: t('pages.columns.state') },
            ]}
            rows={(letters ?? []).map((letter) => ({
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
                posted: <DateTime value={letter.postedAt} />,
                state: <LetterState letter={letter} />,
              },
            }))}
          />
        )}
      </Section>
      <Section id="calendar" title={words('title')} lead={words('lead')}>
        <CalendarFeed madeAt={feed?.madeAt ?? null} address={env.publicUrl} />
      </Section>
    </>
  )
}

export default LettersPage
