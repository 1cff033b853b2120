import { getTranslations } from 'next-intl/server'
import type { SectionWork } from '#server/assessments/section-work.schema.ts'
import { contentsOf } from '#server/documents/contents.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { LiveHeadings, LiveTotal, LiveWords } from '../../../../../_editor/live-contents.tsx'
import { SideLinks } from '../../../../../_editor/side-links.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { LockSign } from '../../../../../_ui/signs.tsx'

type OutlineProps = {
  readonly sections: readonly {
    readonly documentId: string
    readonly section: string
    readonly title: string
    readonly document: TextNode
    readonly frozen: string | null
    readonly work: Pick<SectionWork, 'state' | 'ministries'>
  }[]
  /** What else there is about the text, below it on a narrow screen. */
  readonly sides: readonly { readonly id: string; readonly label: string }[]
}

/** The text's contents: where each section is, how long, how far agreed, and whether it is locked. */
export const Outline = async ({ sections, sides }: OutlineProps) => {
  const t = await getTranslations('assessments.outline')
  const states = await getTranslations('sections')
  const standing = ({ state, ministries }: Pick<SectionWork, 'state' | 'ministries'>) =>
    state === 'agreed'
      ? states('state.agreed')
      : states('state.readyCount', {
          agreed: ministries.filter((one) => one.standing === 'agreed').length,
          asked: ministries.length,
        })
  const known = sections.map((one) => ({ ...one, contents: contentsOf(one.document) }))
  const contents = (
    <>
      <ol className="flex flex-col gap-px">
        {known.map(({ documentId, section, title, frozen, work, contents: found }, index) => (
          <li key={section}>
            <a
              href={`#${section}`}
              className="grid grid-cols-[1.25rem_1fr] gap-x-1 rounded-sm px-1 py-1.5 hover:bg-wash"
            >
              <span className="text-faint tabular-nums">{index + 1}</span>
              <span>
                {title}
                <span className="block text-faint">
                  <LiveWords documentId={documentId} contents={found} />
                  {work.state !== 'draft' && <span className="block">{standing(work)}</span>}
                  {frozen !== null && (
                    <span className="flex items-center gap-1">
                      <LockSign width="12" height="12" />
                      {t('closed')}
                    </span>
                  )}
                </span>
              </span>
            </a>
            <LiveHeadings
              documentId={documentId}
              section={section}
              title={title}
              contents={found}
            />
          </li>
        ))}
        <li className="border-line border-t px-1 pt-1.5 text-soft">
          <LiveTotal
            sections={known.map(({ documentId, contents: found }) => ({
              documentId,
              contents: found,
            }))}
          />
        </li>
      </ol>
      <SideLinks tabs={sides} />
    </>
  )

  return (
    <nav
      aria-label={t('label')}
      data-print="no"
      className="text-sm lg:sticky lg:top-28 lg:max-h-[calc(100dvh-8rem)] lg:self-start lg:overflow-y-auto"
    >
      <div className="max-lg:hidden">{contents}</div>
      <div className="border-line border-b pb-2 lg:hidden">
        <Disclosure summary={t('label')}>{contents}</Disclosure>
      </div>
    </nav>
  )
}
