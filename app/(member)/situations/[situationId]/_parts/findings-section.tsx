import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { GlossaryTerm } from '../../../../_ui/glossary-term.tsx'
import { LevelWord } from '../../../../_ui/level-steps.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { anchorOf } from '../findings/_parts/anchor-of.ts'

const elements = ['E1', 'E2', 'E5', 'E6'] as const

/** How sure: the elements by actors, and the finding that the weakest of them allows. */
export const FindingsSection = async ({ situationId }: { readonly situationId: string }) => {
  const api = await caller()
  const found = await api.findings.list({ situationId })
  const t = await getTranslations('situations.findings')
  const words = await getTranslations('findings')
  const crimes = await getTranslations('common.crimes')
  const here = `/situations/${situationId}/findings`
  if (!found || found.findings.length === 0) {
    return (
      <Section title={t('title')}>
        <p className="text-soft">{t('none')}</p>
      </Section>
    )
  }

  return (
    <Section
      title={<GlossaryTerm term="finding">{t('title')}</GlossaryTerm>}
      lead={t('lead')}
      actions={<LinkButton href={here}>{t('all')}</LinkButton>}
    >
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'actor', label: words('overview.actor'), className: 'sm:w-1/4' },
          { key: 'finding', label: words('overview.finding') },
          ...elements.map((element) => ({
            key: element,
            label: words(`elements.${element}.name`),
          })),
        ]}
        rows={found.findings.map((one) => ({
          key: anchorOf(one),
          cells: {
            actor: (
              <>
                <Link href={`${here}#${anchorOf(one)}`} className="link">
                  {one.actor.name}
                </Link>
                <span className="block text-faint text-sm">{crimes(one.crime)}</span>
                {one.contested && <StateWord sign="changed">{t('contested')}</StateWord>}
              </>
            ),
            finding: one.finding === null ? t('noFinding') : <LevelWord level={one.finding} />,
            ...Object.fromEntries(
              one.standings.map(({ element, level }) => [
                element,
                <LevelWord key={element} level={level} />,
              ]),
            ),
          },
        }))}
      />
    </Section>
  )
}
