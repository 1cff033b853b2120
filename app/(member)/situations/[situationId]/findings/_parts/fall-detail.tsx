import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { type LevelNumber, LevelWord } from '../../../../../_ui/level-steps.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { EvidenceLinks } from '../../evidence/[evidenceId]/_parts/evidence-links.tsx'
import { FallList } from './fall-list.tsx'
import type { FallsBy } from './read-falls-by.ts'

type FallDetailProps = {
  readonly situationId: string
  readonly base: string
  readonly by: FallsBy
  readonly out: string
}

/** One thing taken out: every element as it stands and without it, then the decisions resting on it. */
export const FallDetail = async ({ situationId, base, by, out }: FallDetailProps) => {
  const found = await (await caller()).findings.fall({ situationId, by, id: out })
  if (!found) return null
  const t = await getTranslations('findings')
  const crimes = await getTranslations('common.crimes')

  return (
    <section
      id="fall"
      aria-labelledby="fall-title"
      className="my-4 flex scroll-mt-24 flex-col gap-4 border-accent border-s-4 bg-wash p-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id="fall-title">
          {t('falls.one.title', { name: found.name || t('falls.unknownOrigin') })}
        </h3>
        <Link href={`${base}/findings?by=${by}#falls`} className="link" scroll={false}>
          {t('falls.one.close')}
        </Link>
      </div>
      <div>
        <p>{t('falls.one.lead', { count: found.evidence.length })}</p>
        <EvidenceLinks base={`${base}/evidence`} evidence={found.evidence} />
      </div>
      {found.cases.map((one) => (
        <Table
          key={`${one.actorName} ${one.crime}`}
          caption={t('falls.of', { actor: one.actorName, crime: crimes(one.crime) })}
          columns={[
            { key: 'element', label: t('falls.one.element'), heads: true },
            { key: 'stands', label: t('falls.one.stands') },
            { key: 'without', label: t('falls.one.without') },
          ]}
          rows={[
            ...one.elements
              .filter(({ before, after }) => before > 0 || after > 0)
              .map(({ element, before, after }) => ({
                key: element,
                cells: {
                  element: `${element} ${t(`elements.${element}.name`)}`,
                  stands: <LevelWord level={before} />,
                  without: <After before={before} after={after} same={t('falls.one.same')} />,
                },
              })),
            ...(one.finding.before === null
              ? []
              : [
                  {
                    key: 'finding',
                    cells: {
                      element: t('falls.finding'),
                      stands: <LevelWord level={one.finding.before} />,
                      without: (
                        <After
                          before={one.finding.before}
                          after={one.finding.after ?? 0}
                          same={t('falls.one.same')}
                        />
                      ),
                    },
                  },
                ]),
          ]}
        />
      ))}
      <div className="flex flex-col gap-2">
        <h4>{t('falls.one.decisions')}</h4>
        {found.decisions.length === 0 ? (
          <p className="text-soft">{t('falls.one.noDecisions')}</p>
        ) : (
          <>
            <p className="max-w-prose text-soft text-sm">{t('falls.one.decisionsLead')}</p>
            <ul className="flex flex-col gap-3">
              {found.decisions.map((decision) => (
                <li key={decision.decisionId} className="border-line border-t pt-2">
                  <Link href={`/decisions/${decision.decisionId}`} className="link font-semibold">
                    {decision.number}. {decision.title}
                  </Link>
                  <p>{t('falls.one.relied', { numbers: decision.evidence.join(', ') })}</p>
                  {decision.lostGates.map((measure) => (
                    <p key={measure} className="font-semibold">
                      {t('falls.one.lostGate', { measure })}
                    </p>
                  ))}
                  {decision.falls.length === 0 ? (
                    <p className="text-soft">{t('falls.one.unmoved')}</p>
                  ) : (
                    <FallList falls={decision.falls} />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

type AfterProps = {
  readonly before: LevelNumber
  readonly after: LevelNumber
  readonly same: string
}

const After = ({ before, after, same }: AfterProps) =>
  before === after ? <span className="text-faint">{same}</span> : <LevelWord level={after} />
