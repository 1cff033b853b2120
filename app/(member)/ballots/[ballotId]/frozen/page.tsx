import { getTranslations } from 'next-intl/server'
import type { TextNode } from '#server/documents/text-node.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { frozenConstants } from '#server/policies/rules/constants.ts'
import { WrittenText } from '../../../../_editor/written-text.tsx'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { PolicyVersion } from '../../../library/constants/_parts/policy-version.tsx'
import { AmendmentDifference } from '../../../motions/[motionId]/_parts/amendment-difference.tsx'
import { FrozenEvidence } from '../../_parts/frozen-evidence.tsx'
import { FrozenFailure } from '../../_parts/frozen-failure.tsx'
import { FrozenFindings } from '../../_parts/frozen-findings.tsx'
import { FrozenMeasure, readFrozenMeasure } from '../../_parts/frozen-measure.tsx'
import { PrintButton } from '../../_parts/print-button.tsx'

type FrozenPageProps = { readonly params: Promise<{ ballotId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('ballots.frozen'))('title'),
})

const isText = (value: unknown): value is TextNode =>
  typeof value === 'object' && value !== null && 'type' in value

const textsIn = (value: unknown): TextNode[] => (Array.isArray(value) ? value.filter(isText) : [])

/** What the ballot was opened on, word for word: measure, assessment, findings and evidence as they stood. */
const FrozenPage = async ({ params }: FrozenPageProps) => {
  const { ballotId } = await params
  const frozen = await (await caller()).ballots.frozen({ ballotId })
  if (!frozen) return missing()
  const t = await getTranslations('ballots.frozen')
  const { snapshot, hash, question, number } = frozen
  const motions = await getTranslations('motions.amendments')
  const motionText = snapshot.motion?.text
  const amendment = motionText?.amendment
  const numbers = new Map(snapshot.evidence.map((one) => [one.id, one]))
  const cite = (id: string) => {
    const cited = numbers.get(id)
    return cited && { label: `[${cited.number}]`, title: cited.title, href: `#evidence-${id}` }
  }

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[{ href: `/ballots/${ballotId}`, label: t('ballotOf', { number }) }]}
          />
        }
        eyebrow={t('title')}
        title={question}
        lead={t('lead')}
        actions={<PrintButton />}
      />
      <p className="pb-6 text-faint text-sm">
        SHA-256 <code className="break-all font-mono">{hash}</code>
      </p>
      {snapshot.measures.map((measure, place) => {
        const read = readFrozenMeasure(measure)
        return (
          read && (
            <Section key={read.id ?? place} title={t('measure')}>
              <FrozenMeasure measure={read} />
            </Section>
          )
        )
      })}
      {snapshot.motion?.failure && (
        <Section title={t('failure')}>
          <FrozenFailure failure={snapshot.motion.failure} evidence={snapshot.evidence} />
        </Section>
      )}
      {amendment && (
        <Section title={motions('title')}>
          <p className="pb-2 font-semibold">
            {amendment.place === 0
              ? motions('changes.insert_first')
              : motions(`changes.${amendment.change}`)}
          </p>
          <AmendmentDifference
            before={amendment.change === 'insert_after' ? [] : [amendment.paragraph].filter(isText)}
            after={textsIn(amendment.newText)}
            id="amendment"
            situationId={snapshot.situation.id}
          />
          <p className="max-w-prose pt-2 text-soft">{amendment.reasons}</p>
        </Section>
      )}
      {motionText && isText(motionText.document) && (
        <Section title={t('motionText')}>
          <div className="max-w-prose">
            <WrittenText
              document={motionText.document}
              cite={cite}
              place={{ id: motionText.documentId }}
            />
          </div>
        </Section>
      )}
      <Section title={t('text')}>
        {snapshot.text.length === 0 && <p className="text-soft">{t('noText')}</p>}
        <div className="flex max-w-prose flex-col gap-8">
          {snapshot.text.map(({ documentId, title, document }) => (
            <section key={documentId}>
              <h3 className="border-line border-b pb-1 text-lg">{title}</h3>
              {isText(document) && (
                <WrittenText document={document} cite={cite} place={{ id: documentId }} />
              )}
            </section>
          ))}
        </div>
      </Section>
      <Section title={t('findings')}>
        <FrozenFindings findings={snapshot.findings} actors={snapshot.actors} />
        <PolicyVersion of="ballot" version={frozenConstants(snapshot).version} />
      </Section>
      <Section title={t('evidence')}>
        <FrozenEvidence evidence={snapshot.evidence} />
      </Section>
    </>
  )
}

export default FrozenPage
