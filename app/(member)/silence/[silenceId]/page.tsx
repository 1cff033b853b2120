import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { Recuse } from '../../ballots/_parts/recuse.tsx'
import { NoteOpening } from '../../letters/_parts/note-opening.tsx'
import { MeetingTime } from '../../meetings/_parts/meeting-time.tsx'
import { LogCall } from '../_parts/log-call.tsx'
import { NoticeTable } from '../_parts/notice-table.tsx'
import { SilenceState } from '../_parts/silence-state.tsx'
import { Speak } from '../_parts/speak.tsx'
import { WithdrawSilence } from '../_parts/withdraw-silence.tsx'

type SilencePageProps = { readonly params: Promise<{ silenceId: string }> }

export const generateMetadata = async ({ params }: SilencePageProps) => {
  const found = await (await caller()).silence.get({ silenceId: (await params).silenceId })
  return { title: found?.question ?? (await getTranslations('silence'))('title') }
}

/** A round of a silence procedure: until when, who is proven to know, who has spoken, how it ended. */
const SilencePage = async ({ params }: SilencePageProps) => {
  const { silenceId } = await params
  const api = await caller()
  const found = await api.silence.get({ silenceId })
  if (!found) return missing()
  const situation = await api.situations.get({ situationId: found.situationId })
  const t = await getTranslations('silence')
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  const { outcome, ground } = found
  const runs = outcome === null && Date.parse(found.deadline) > Date.now()
  const unprovenFirst = [...found.ministries].sort(
    (one, other) => Number(one.provenAt !== null) - Number(other.provenAt !== null),
  )

  return (
    <>
      {found.unopened && <NoteOpening letterId={found.unopened} />}
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/situations/${found.situationId}`, label: found.situationName },
              { href: `/motions/${found.motionId}`, label: t('toMotion') },
            ]}
          />
        }
        eyebrow={t('eyebrow', { number: found.number, round: found.round })}
        title={found.question}
        lead={t('lead')}
        actions={<LinkButton href={`/motions/${found.motionId}`}>{t('toMotion')}</LinkButton>}
      />
      <div className="flex flex-col gap-4 pb-6">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SilenceState outcome={outcome} />
          {found.maySpeak && <Speak silenceId={silenceId} />}
          {found.maySpeak && <Recuse motionId={found.motionId} />}
          {runs && may('silence.withdraw', roles) && <WithdrawSilence silenceId={silenceId} />}
        </div>
        {(ground === 'notice_defective' || ground === 'text_changed') && (
          <Notice kind="info" title={t(`grounds.${ground}`)} />
        )}
        {found.reason && (
          <Notice kind="info" title={t('withdrawnBecause')}>
            <p>{found.reason}</p>
          </Notice>
        )}
        <DescriptionList
          entries={[
            {
              term: t('runsUntil'),
              description: (
                <MeetingTime at={found.deadline} timeZone={found.timeZone} relative={runs} />
              ),
            },
            { term: t('circulated'), description: <DateTime value={found.circulatedAt} /> },
            ...(found.endedAt
              ? [{ term: t('ended'), description: <DateTime value={found.endedAt} /> }]
              : []),
            { term: t('body'), description: found.bodyName },
            ...(found.urgentBecause
              ? [{ term: t('urgent'), description: found.urgentBecause }]
              : []),
            {
              term: t('hash'),
              description: <span className="break-all font-mono text-sm">{found.textHash}</span>,
            },
          ]}
        />
      </div>
      <Section id="words" title={t('words.title')}>
        {found.words.length === 0 ? (
          <p className="text-soft">{t('words.none')}</p>
        ) : (
          <ul className="flex flex-col">
            {found.words.map((one) => (
              <li
                key={`${one.at} ${one.memberName}`}
                className="border-line border-b py-3 first:border-t"
              >
                <p className="font-semibold">
                  {t(`words.${one.kind}`)}
                  <span className="font-normal text-soft">
                    {' '}
                    {t('words.by', { ministry: one.ministryName, name: one.memberName })}
                  </span>
                </p>
                <p className="max-w-prose whitespace-pre-line">{one.reasons}</p>
                <p className="text-faint text-sm">
                  <DateTime value={one.at} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        id="notice"
        title={t('notice.title')}
        lead={t('notice.lead')}
        actions={
          runs &&
          may('silence.log_call', roles) && (
            <LogCall
              silenceId={silenceId}
              ministries={unprovenFirst.map(({ ministryId, name }) => ({
                value: ministryId,
                label: name,
              }))}
            />
          )
        }
      >
        <NoticeTable ministries={found.ministries} />
      </Section>
    </>
  )
}

export default SilencePage
