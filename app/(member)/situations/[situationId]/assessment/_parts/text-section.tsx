import { getMessages } from 'next-intl/server'
import type { CiteEvidence } from '#server/documents/to-elements.ts'
import { currentPast } from '#server/platform/caller.ts'
import type { Marking } from '#server/situations/rules/markings.ts'
import type { CitedEvidence } from '../../../../../_editor/desk-context.ts'
import { SectionDesk } from '../../../../../_editor/section-desk.tsx'
import { WrittenText } from '../../../../../_editor/written-text.tsx'
import { citedAbove } from './cited-above.ts'
import { SectionActions } from './section-actions.tsx'
import { SectionStanding } from './section-standing.tsx'
import type { MayWithSections, ShownSection } from './shown-section.ts'

type TextSectionProps = {
  readonly situationId: string
  readonly section: ShownSection
  readonly language: string
  readonly textMarking: Marking
  readonly may: MayWithSections
  readonly cite: CiteEvidence
  readonly citations: readonly CitedEvidence[]
}

/** One section: its title, how it is marked and stands, what belongs in it, and its text, written here or read. */
export const TextSection = async (props: TextSectionProps) => {
  const { situationId, section, language, textMarking, may, cite, citations } = props
  const { document, ...known } = section
  const { documentId, title, place, frozen, marking, work } = known
  const guidance = guidanceOf(await getMessages(), section.section)
  const written = (
    <div lang={language}>
      <WrittenText
        document={document}
        cite={cite}
        place={{ id: documentId, situationId, hasContents: true }}
      />
    </div>
  )

  return (
    <section
      id={section.section}
      aria-labelledby={`${section.section}-title`}
      className="scroll-mt-14 pt-8 first-of-type:pt-2"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line border-t pt-4 print:block print:break-after-avoid in-[section:first-of-type]:border-t-0">
        <h2 id={`${section.section}-title`} lang={language} className="text-lg">
          <span className="me-2 font-normal text-faint tabular-nums">{place}</span>
          {title}
        </h2>
        <SectionActions section={{ ...known, situationId }} textMarking={textMarking} may={may} />
      </div>
      <SectionStanding
        title={title}
        marking={marking}
        citesAbove={citedAbove(document, marking, citations)}
        isFrozen={frozen !== null}
        work={work}
      />
      {guidance !== null && (
        <p data-print="no" className="max-w-prose pt-1 pb-2 text-sm text-soft">
          {guidance}
        </p>
      )}
      {(await currentPast()) ? (
        written
      ) : (
        <SectionDesk documentId={documentId} title={title} language={language}>
          {written}
        </SectionDesk>
      )}
    </section>
  )
}

// A section that a later template leaves out keeps its text, without guidance.
const guidanceOf = (messages: unknown, section: string): string | null => {
  let found = messages
  for (const name of ['assessments', 'template', section, 'guidance']) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return null
    found = (found as Record<string, unknown>)[name]
  }
  return typeof found === 'string' ? found : null
}
