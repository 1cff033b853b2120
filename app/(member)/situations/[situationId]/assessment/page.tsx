import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { ChangesSide } from '../../../../_editor/changes-side.tsx'
import { CommentsPanel } from '../../../../_editor/comments/comments-panel.tsx'
import { Desk } from '../../../../_editor/desk.tsx'
import { DeskToolbar } from '../../../../_editor/desk-toolbar.tsx'
import { SidePanel } from '../../../../_editor/side-panel.tsx'
import { ExportText } from '../../../_texts/export-text.tsx'
import { namesOf, proposedIn } from '../../../_texts/proposed-in.ts'
import { citeFrom } from './_parts/cite-from.ts'
import { CitedEvidenceList } from './_parts/cited-evidence-list.tsx'
import { HistoryPanel } from './_parts/history-panel.tsx'
import { ImportText } from './_parts/import-text.tsx'
import { NotOpened } from './_parts/not-opened.tsx'
import { Outline } from './_parts/outline.tsx'
import { TextMarking } from './_parts/text-marking.tsx'
import { TextSection } from './_parts/text-section.tsx'

type AssessmentPageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => {
  const t = await getTranslations('assessments')

  return { title: t('title') }
}

/** What we say together: the text, written by all who may, readable by all who see the situation. */
const AssessmentPage = async ({ params }: AssessmentPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [me, assessment, citations, versions, comments, members, reviews] = await Promise.all([
    api.members.me({}),
    api.assessments.get({ situationId }),
    api.assessments.citations({ situationId }),
    api.assessments.versions({ situationId }),
    api.comments.list({ situationId }),
    api.members.list({}),
    api.reviews.list({ situationId }),
  ])
  if (!me || !assessment || !citations || !versions || !comments) notFound()
  if (!members || !reviews) notFound()
  const { assessmentId, sections, may, language, marking } = assessment
  if (assessmentId === null || marking === null)
    return <NotOpened situationId={situationId} mayOpen={may.open} />
  const t = await getTranslations('assessments')
  const words = await getTranslations('comments')
  const changes = await getTranslations('suggestions')
  const cite = citeFrom(citations, t)
  const proposed = sections.map((section) => proposedIn(section))
  const writable = may.write && sections.some(({ frozen }) => frozen === null)

  return (
    <Desk
      situationId={situationId}
      memberId={me.memberId}
      place={{ port: env.realtimePort, path: env.realtimePath ?? null }}
      citations={citations}
      comments={comments}
      proposals={{ mayDecide: may.decide, names: namesOf(members), sections: proposed }}
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)] xl:grid-cols-[11rem_minmax(0,1fr)_18rem] print:block lg:max-xl:[&>aside]:col-start-2">
        <Outline
          sections={sections}
          sides={[
            { id: 'comments', label: words('tab') },
            { id: 'changes', label: changes('tab') },
            { id: 'history', label: t('side.history') },
          ]}
        />
        <div className="min-w-0 max-w-prose text-prose">
          <div className="text-base">
            <TextMarking marking={marking} {...(may.mark && { assessmentId })}>
              {writable && <ImportText place={{ situationId }} />}
              <ExportText path={`/api/export/assessment/${situationId}`} />
            </TextMarking>
            {writable && <DeskToolbar />}
            {sections.map((section) => (
              <TextSection
                key={section.documentId}
                situationId={situationId}
                section={section}
                language={language}
                textMarking={marking.own}
                may={may}
                cite={cite}
                citations={citations}
              />
            ))}
            <CitedEvidenceList citations={citations} situationId={situationId} />
            <TextMarking marking={marking} />
          </div>
        </div>
        <SidePanel
          label={t('side.label')}
          tabs={[
            { id: 'comments', label: words('tab'), content: <CommentsPanel /> },
            {
              id: 'changes',
              label: changes('tab'),
              content: <ChangesSide reviews={{ ...reviews, sections: proposed }} />,
            },
            {
              id: 'history',
              label: t('side.history'),
              content: (
                <HistoryPanel
                  situationId={situationId}
                  assessmentId={assessmentId}
                  versions={versions}
                  mayName={may.nameVersion}
                />
              ),
            },
          ]}
        />
      </div>
    </Desk>
  )
}

export default AssessmentPage
