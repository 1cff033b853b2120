import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { actWords, thingWords } from '../_parts/act-words.ts'
import { addressOf, recordAddress } from '../_parts/record-query.ts'
import { Who } from '../_parts/who.tsx'
import { FieldsTable } from './fields-table.tsx'
import { ProofFacts } from './proof-facts.tsx'

type EntryPageProps = { readonly params: Promise<{ index: string }> }

export const generateMetadata = async ({ params }: EntryPageProps) => ({
  title: (await getTranslations('record.one'))('title', { index: (await params).index }),
})

/** One act as the record has it: who, when, what, field by field, and the proof that it is there. */
const EntryPage = async ({ params }: EntryPageProps) => {
  const index = Number((await params).index)
  if (!Number.isSafeInteger(index) || index < 0) return missing()
  const api = await caller()
  const [me, found] = await Promise.all([api.members.me({}), api.record.get({ index })])
  if (!found) return missing()
  const t = await getTranslations('record')
  const words = await actWords()
  const thing = await thingWords()
  const { act, fields, opens, entry, leafHash, proof } = found

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/record', label: t('title') }]} />}
        eyebrow={t('one.title', { index })}
        title={words(act.act)}
        lead={act.subject}
      />
      <div className="pb-8">
        <DescriptionList
          entries={[
            { term: t('one.who'), description: <Who actor={act.actor} /> },
            {
              term: t('one.recorded'),
              description: <DateTime value={act.at} precision="deadline" relative />,
            },
            ...(act.effectiveAt
              ? [
                  {
                    term: t('one.effective'),
                    description: <DateTime value={act.effectiveAt} precision="deadline" />,
                  },
                ]
              : []),
            ...(act.situation
              ? [
                  {
                    term: t('one.situation'),
                    description: (
                      <Link href={`/situations/${act.situation.situationId}`} className="link">
                        {act.situation.name}
                      </Link>
                    ),
                  },
                ]
              : []),
            ...(act.thing
              ? [
                  {
                    term: t('one.thing'),
                    description: (
                      <>
                        {thing(act.thing.kind)} {act.thing.number}{' '}
                        <Link href={recordAddress({ thing: act.thing.id })} className="link">
                          {t('one.life')}
                        </Link>
                        {me?.roles.includes('auditor') && (
                          <>
                            {' · '}
                            <Link
                              href={addressOf('/record/readings', { thing: act.thing.id })}
                              className="link"
                            >
                              {t('readings.title')}
                            </Link>
                          </>
                        )}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <Section title={t('one.fields')} lead={fields.length > 0 ? t('one.fieldsLead') : undefined}>
        {fields.length === 0 ? <p>{t('one.closed')}</p> : <FieldsTable fields={fields} />}
      </Section>
      <Section title={t('one.proof')}>
        <ProofFacts index={index} opens={opens} entry={entry} leafHash={leafHash} proof={proof} />
      </Section>
      <nav data-print="no" aria-label={t('columns.index')} className="flex gap-6 pb-6">
        {index > 0 && (
          <Link href={`/record/${index - 1}`} className="link">
            {t('one.previous')}
          </Link>
        )}
        <Link href={`/record/${index + 1}`} className="link">
          {t('one.next')}
        </Link>
      </nav>
    </>
  )
}

export default EntryPage
