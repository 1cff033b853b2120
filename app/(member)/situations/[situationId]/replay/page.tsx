import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { buttonLook } from '../../../../_ui/button-look.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { actWords } from '../../../record/_parts/act-words.ts'
import { ChooseMoment } from './choose-moment.tsx'

type ReplayPageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ before?: string }>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('replay.page'))('title'),
})

/** Where one chooses the moment at which the pages of a situation are read, and as whom. */
const ReplayPage = async ({ params, searchParams }: ReplayPageProps) => {
  const { situationId } = await params
  const asked = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse((await searchParams).before)
  const api = await caller()
  const [found, people] = await Promise.all([
    api.situations.moments({ situationId, ...(asked.success && { before: asked.data }) }),
    api.members.mandates({ situationId }),
  ])
  if (!found) return missing()
  const t = await getTranslations('replay.page')
  const said = await actWords()
  const { moments, next } = found
  const base = `/situations/${situationId}`

  return (
    <>
      <Section title={t('title')} lead={t('lead')}>
        <ChooseMoment situationId={situationId} people={people ?? []} />
      </Section>
      <Section title={t('moments')} lead={t('lead2')}>
        {moments.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <Table
            caption={t('moments')}
            captionHidden
            columns={[
              { key: 'when', label: t('columns.when') },
              { key: 'what', label: t('columns.what'), heads: true },
              { key: 'entry', label: t('columns.entry'), align: 'end' },
            ]}
            rows={moments.map(({ index, at, act, subject, thing }) => ({
              key: String(index),
              cells: {
                when: <DateTime value={at} />,
                what: (
                  // Opened anew: what is around a page is made for one moment.
                  <a href={`${base}?at=${index}`} className="link font-normal">
                    {subject || thing?.number
                      ? t('about', { what: said(act), subject: subject ?? `${thing?.number}` })
                      : said(act)}
                  </a>
                ),
                entry: index,
              },
            }))}
          />
        )}
        {next !== null && (
          <p className="pt-4">
            <Link href={`${base}/replay?before=${next}`} className={buttonLook('quiet')}>
              {t('earlier')}
            </Link>
          </p>
        )}
      </Section>
    </>
  )
}

export default ReplayPage
