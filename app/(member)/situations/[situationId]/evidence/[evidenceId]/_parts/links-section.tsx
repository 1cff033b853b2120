import { useTranslations } from 'next-intl'
import { EmptyState } from '../../../../../../_ui/empty-state.tsx'
import { Section } from '../../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../../_ui/state-word.tsx'
import { Table } from '../../../../../../_ui/table.tsx'
import { LinkDialog } from './link-dialog.tsx'
import type { ShownEvidence } from './shown-evidence.ts'
import { UnlinkDialog } from './unlink-dialog.tsx'

type LinksSectionProps = {
  readonly evidence: ShownEvidence
  readonly actors: readonly { id: string; name: string }[]
}

/** What the evidence is said to show, with its weight on each element once that may be seen. */
export const LinksSection = ({ evidence, actors }: LinksSectionProps) => {
  const t = useTranslations('evidence')
  const findings = useTranslations('findings.elements')
  const crimes = useTranslations('common.crimes')
  const { links, may, evidenceId } = evidence
  const columns = [
    { key: 'element', label: t('page.element'), heads: true },
    { key: 'crime', label: t('page.crime') },
    { key: 'direction', label: t('page.direction') },
    { key: 'weight', label: t('page.weight') },
    ...(may.contribute ? [{ key: 'change', label: t('page.change') } as const] : []),
  ] as const

  return (
    <Section
      title={t('page.shows')}
      lead={t('page.showsLead')}
      actions={may.contribute ? <LinkDialog evidenceId={evidenceId} actors={actors} /> : undefined}
    >
      {links.length === 0 ? (
        <EmptyState title={t('page.noLinks')} />
      ) : (
        <Table
          caption={t('page.shows')}
          captionHidden
          columns={columns}
          rows={links.map((link) => ({
            key: link.linkId,
            cells: {
              element: (
                <>
                  <span className="text-faint">{link.element}</span>{' '}
                  <span className="font-semibold">{findings(`${link.element}.name`)}</span>
                </>
              ),
              crime: (
                <>
                  {crimes(link.crime)}
                  <span className="block text-faint text-sm">{link.actorName}</span>
                </>
              ),
              direction: t(`directions.${link.direction}`),
              weight: (
                <>
                  {link.strength === null ? (
                    <span className="text-faint">{t('page.weightHidden')}</span>
                  ) : (
                    t(`strengths.${link.strength}`)
                  )}
                  {link.contested.length > 0 && (
                    <StateWord sign="alert" className="flex">
                      {t('graded.contested')}
                    </StateWord>
                  )}
                </>
              ),
              change: may.contribute ? (
                <UnlinkDialog
                  linkId={link.linkId}
                  element={`${link.element} ${findings(`${link.element}.name`)}`}
                  actorName={link.actorName}
                />
              ) : null,
            },
          }))}
        />
      )}
    </Section>
  )
}
