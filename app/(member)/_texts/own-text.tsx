import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { TextNode } from '#server/documents/text-node.ts'
import { caller, currentPast } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { ChangesSide } from '../../_editor/changes-side.tsx'
import { CommentsPanel } from '../../_editor/comments/comments-panel.tsx'
import { Desk } from '../../_editor/desk.tsx'
import { DeskToolbar } from '../../_editor/desk-toolbar.tsx'
import { SectionDesk } from '../../_editor/section-desk.tsx'
import { SidePanel } from '../../_editor/side-panel.tsx'
import { WrittenText } from '../../_editor/written-text.tsx'
import { buttonLook } from '../../_ui/button-look.ts'
import { StateWord } from '../../_ui/state-word.tsx'
import { citeFrom } from '../situations/[situationId]/assessment/_parts/cite-from.ts'
import { CitedEvidenceList } from '../situations/[situationId]/assessment/_parts/cited-evidence-list.tsx'
import { FreezeButton } from '../situations/[situationId]/assessment/_parts/freeze-button.tsx'
import { ImportText } from '../situations/[situationId]/assessment/_parts/import-text.tsx'
import { ExportText } from './export-text.tsx'
import { namesOf, proposedIn } from './proposed-in.ts'

type OwnTextProps = {
  readonly situationId: string
  readonly memberId: string
  /** Of the page that it stands on; its history is below it. */
  readonly address: string
  readonly text: {
    readonly documentId: string
    readonly title: string
    readonly language: string
    readonly frozen: string | null
    readonly document: TextNode
    readonly textHash: string
    readonly mayWrite: boolean
    readonly mayDecide: boolean
    readonly mayFreeze: boolean
  }
  /** Whether the convenor may open it again. */
  readonly isSettled: boolean
  readonly means: ReactNode
}

/** A text that stands on its own (a motion's, a meeting's minutes), written or read where all texts are. */
export const OwnText = async (props: OwnTextProps) => {
  const { situationId, memberId, address, text, isSettled, means } = props
  const { documentId, title, language, frozen, document } = text
  const t = await getTranslations('assessments')
  const page = await getTranslations('ballots.motionPage')
  const words = await getTranslations('comments')
  const proposed = await getTranslations('suggestions')
  const history = await getTranslations('history')
  const api = await caller()
  const [cited, comments, members] = await Promise.all([
    api.assessments.citationsIn({ documentId }),
    api.comments.list({ situationId, documentId }),
    api.members.list({}),
  ])
  const citations = cited ?? []
  const cite = citeFrom(citations, t)
  const past = await currentPast()
  const written = (
    <div lang={language}>
      <WrittenText document={document} cite={cite} place={{ id: documentId, situationId }} />
    </div>
  )

  return (
    <Desk
      situationId={situationId}
      memberId={memberId}
      place={{ port: env.realtimePort, path: env.realtimePath ?? null }}
      citations={citations}
      comments={comments ?? { threads: [], mayComment: false }}
      proposals={{
        mayDecide: text.mayDecide,
        names: namesOf(members),
        sections: [proposedIn({ documentId, section: 'text', title, document })],
      }}
    >
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 max-w-prose text-prose">
          <div className="text-base">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 pb-2">
              <p data-print="no" className="max-w-prose text-sm text-soft">
                {means}
              </p>
              <span data-print="no" className="flex flex-wrap gap-2">
                {text.mayWrite && frozen === null && (
                  <ImportText place={{ situationId, documentId }} />
                )}
                {/* Not fetched ahead: the scripts of its pages would weigh on everybody who writes. */}
                <Link href={`${address}/history`} prefetch={false} className={buttonLook('quiet')}>
                  {history('title')}
                </Link>
                <ExportText path={`/api/export/text/${documentId}`} />
                {text.mayFreeze && !isSettled && (
                  <FreezeButton documentId={documentId} title={title} isFrozen={frozen !== null} />
                )}
              </span>
            </div>
            {frozen !== null && (
              <p className="pb-2">
                <StateWord sign="frozen">
                  {page(frozen === 'ballot' ? 'frozenByBallot' : 'frozen')}
                </StateWord>
              </p>
            )}
            {text.mayWrite && frozen === null && <DeskToolbar />}
            {past ? (
              written
            ) : (
              <SectionDesk documentId={documentId} title={title} language={language}>
                {written}
              </SectionDesk>
            )}
            <CitedEvidenceList citations={citations} situationId={situationId} />
            {frozen !== null && (
              <p className="pt-6 text-faint text-sm">
                {page('fingerprint')} <code className="break-all font-mono">{text.textHash}</code>
              </p>
            )}
          </div>
        </div>
        <SidePanel
          label={t('side.label')}
          tabs={[
            { id: 'comments', label: words('tab'), content: <CommentsPanel /> },
            { id: 'changes', label: proposed('tab'), content: <ChangesSide /> },
          ]}
        />
      </div>
    </Desk>
  )
}
