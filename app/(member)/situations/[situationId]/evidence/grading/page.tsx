import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { MineSection } from './mine-section.tsx'
import { RequestsSection } from './requests-section.tsx'
import { WantingSection } from './wanting-section.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('grading'))('title') })

type GradingPageProps = { readonly params: Promise<{ situationId: string }> }

/** What waits for a grade, who is asked, and who may not: the queue of whoever grades and of whoever asks. */
const GradingPage = async ({ params }: GradingPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const gradings = await api.grading.list({ situationId })
  const conflicts = await api.grading.conflicts({ situationId })
  if (!gradings || !conflicts) return missing()
  const [waiting, choices] = await Promise.all([
    api.evidence.toGrade({}),
    gradings.may.ask ? api.grading.choices({ situationId }) : null,
  ])
  const t = await getTranslations('grading')
  const base = `/situations/${situationId}/evidence`
  const mine = waiting?.find((one) => one.situationId === situationId)

  return (
    <>
      <Section title={t('title')} lead={t('lead')}>
        {(mine !== undefined || !gradings.may.ask) && <MineSection mine={mine} base={base} />}
      </Section>
      {choices && (
        <WantingSection
          situationId={situationId}
          wanting={gradings.wanting}
          candidates={choices.candidates}
        />
      )}
      {(gradings.may.ask || gradings.requests.length > 0) && (
        <RequestsSection requests={gradings.requests} base={base} mayAsk={gradings.may.ask} />
      )}
      <ConflictsSection found={conflicts} situation={`/situations/${situationId}`} />
    </>
  )
}

export default GradingPage
