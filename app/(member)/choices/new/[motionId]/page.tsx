import { getTimeZone, getTranslations } from 'next-intl/server'
import { stillIn } from '#server/choices/rules/choice-outcome.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { OpenChoiceForm } from '../../_parts/open-choice-form.tsx'

type OpenChoicePageProps = {
  readonly params: Promise<{ motionId: string }>
  readonly searchParams: Promise<{ off?: string }>
}

export const generateMetadata = async () => {
  const t = await getTranslations('choices.open')
  return { title: t('title') }
}

/** Opens a ballot among options on a motion, or the run-off of one that tied. */
const OpenChoicePage = async ({ params, searchParams }: OpenChoicePageProps) => {
  const { motionId } = await params
  const { off } = await searchParams
  const api = await caller()
  const motion = await api.ballots.motion({ motionId })
  if (!motion) return missing()
  const { situationId, bodyId } = motion
  const [situation, people, tied] = await Promise.all([
    api.situations.get({ situationId }),
    api.choices.form({ situationId, bodyId }),
    off === undefined ? null : api.choices.get({ ballotId: off }),
  ])
  const held = { installation: [], situation: situation?.myRoles ?? [] }
  if (!situation || !people || !may('ballot.open_choice', held)) return missing()
  const t = await getTranslations('choices.open')
  const inside = tied?.result ? stillIn(tied.result.outcome, tied.kind) : []
  const names = (tied?.options ?? []).filter(({ id }) => inside.includes(id))
  const runsOff = tied ? { ballotId: tied.ballotId, names: names.map(({ name }) => name) } : null
  const meeting = motion.meetingId ? await api.meetings.get({ meetingId: motion.meetingId }) : null

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/situations/${situationId}`, label: situation.name },
              { href: `/motions/${motionId}`, label: t('toMotion') },
            ]}
          />
        }
        eyebrow={t('title')}
        title={motion.question}
      />
      <OpenChoiceForm
        {...{ motionId, runsOff, ...people }}
        inMeeting={motion.meetingId !== null}
        usualRule={motion.usualRule}
        timeZone={meeting?.timeZone ?? (await getTimeZone())}
      />
    </>
  )
}

export default OpenChoicePage
