import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { WarningState } from '../_parts/warning-state.tsx'
import { AnswerWarning } from './answer-warning.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('warnings.one'))('eyebrow'),
})

type WarningPageProps = { readonly params: Promise<{ warningId: string }> }

/** One warning: the report as it came, how it was answered, and the answers one may give. */
const WarningPage = async ({ params }: WarningPageProps) => {
  const { warningId } = await params
  if (!z.uuid().safeParse(warningId).success) return missing()
  const api = await caller()
  const [me, warning] = await Promise.all([
    api.members.me({}),
    api.situations.warning({ warningId }),
  ])
  if (!me || !warning) return missing()
  const t = await getTranslations('warnings')
  const format = await getFormatter()
  const unanswered = warning.state === 'waiting' || warning.state === 'escalated'
  const mayAnswer = unanswered && may('warning.dismiss', { installation: me.roles })
  const open = mayAnswer ? await api.situations.list({}) : null
  const mine = await Promise.all(
    (open?.situations ?? []).map(async ({ situationId, name }) => {
      const seen = await api.situations.get({ situationId })
      return seen?.myRoles.includes('convenor') ? [{ value: situationId, label: name }] : []
    }),
  )
  const by = (name: string | null, at: Date) =>
    t('one.loggedBy', {
      name: name ?? '',
      date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
    })

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/warnings', label: t('title') }]} />}
        title={warning.place}
        eyebrow={t('one.eyebrow')}
        actions={<WarningState state={warning.state} dueAt={warning.dueAt} />}
      />
      <blockquote className="prose whitespace-pre-line pb-6">{warning.reported}</blockquote>
      <div className="max-w-form">
        <DescriptionList
          entries={[
            { term: t('one.source'), description: warning.source },
            {
              term: t('one.received'),
              description: <DateTime value={warning.receivedAt} precision="deadline" relative />,
            },
            { term: t('one.receivedBy'), description: warning.receivedBy },
            { term: t('one.logged'), description: by(warning.loggedBy, warning.loggedAt) },
            ...(unanswered
              ? [
                  {
                    term: t('one.due'),
                    description: <DateTime value={warning.dueAt} precision="deadline" relative />,
                  },
                ]
              : []),
            ...(warning.escalatedAt
              ? [
                  {
                    term: t('one.escalated'),
                    description: <DateTime value={warning.escalatedAt} precision="deadline" />,
                  },
                ]
              : []),
            ...(warning.answeredAt
              ? [
                  {
                    term: t('one.answeredAt'),
                    description: warning.answeredBy ? (
                      by(warning.answeredBy, warning.answeredAt)
                    ) : (
                      <>
                        <DateTime value={warning.answeredAt} /> {t('one.notYours')}
                      </>
                    ),
                  },
                ]
              : []),
            ...(warning.situation
              ? [
                  {
                    term: t('one.situation'),
                    description: (
                      <Link href={`/situations/${warning.situation.situationId}`} className="link">
                        {warning.situation.name}
                      </Link>
                    ),
                  },
                ]
              : []),
            ...(warning.reasons ? [{ term: t('one.reasons'), description: warning.reasons }] : []),
          ]}
        />
        {mayAnswer && <AnswerWarning warningId={warningId} situations={mine.flat()} />}
      </div>
    </>
  )
}

export default WarningPage
