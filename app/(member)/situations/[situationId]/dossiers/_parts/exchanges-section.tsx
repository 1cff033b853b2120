import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import type { Role } from '#server/members/rules/roles.ts'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { ExchangeDialog } from './exchange-dialog.tsx'

type ExchangesSectionProps = {
  readonly situationId: string
  readonly roles: { readonly installation: readonly Role[]; readonly situation: readonly Role[] }
  readonly releases: readonly {
    readonly releaseId: string
    readonly number: number
    readonly audience: string
  }[]
}

/** What passed between this body and its counterparts in a situation, and what can pass next. */
export const ExchangesSection = async ({ situationId, roles, releases }: ExchangesSectionProps) => {
  const api = await caller()
  const [exchanges, counterparts, measures, files, pieces] = await Promise.all([
    api.counterparts.exchanges({ situationId }),
    api.counterparts.list({}),
    api.measures.list({ situationId }),
    api.counterparts.dossierFiles({ situationId }),
    api.evidence.list({ situationId }),
  ])
  const t = await getTranslations('counterparts')
  const partners = (counterparts ?? []).map((one) => ({
    value: one.counterpartId,
    label: one.name,
  }))
  const passed = exchanges ?? []
  const shared = passed.filter(({ kind }) => kind === 'release' || kind === 'request')
  const numbered = (name: 'release' | 'coordination', number: number) =>
    t(`exchanges.kinds.${name}`, { number })
  const what = (one: (typeof passed)[number]) => {
    if (one.kind === 'release') return numbered('release', one.releaseNumber ?? 0)
    if (one.kind === 'reply') return t('exchanges.kinds.reply', { number: one.repliesTo ?? 0 })
    if (one.kind === 'coordination') return numbered('coordination', one.measure?.number ?? 0)
    return t(`exchanges.kinds.${one.kind}`)
  }
  const dialogs = {
    share: may('counterpart.share', roles) && partners.length > 0,
    reply: may('counterpart.log_reply', roles) && shared.length > 0,
    coordinate:
      may('counterpart.coordinate', roles) && partners.length > 0 && (measures ?? []).length > 0,
    verify: may('counterpart.verify_dossier', roles) && partners.length > 0,
  }

  return (
    <Section title={t('exchanges.title')} lead={t('exchanges.lead')}>
      {passed.length === 0 ? (
        <p>{t('exchanges.none')}</p>
      ) : (
        <Table
          caption={t('exchanges.title')}
          captionHidden
          columns={[
            { key: 'number', label: t('exchanges.columns.number') },
            { key: 'what', label: t('exchanges.columns.what'), heads: true },
            { key: 'with', label: t('exchanges.columns.with') },
            { key: 'on', label: t('exchanges.columns.on') },
            { key: 'said', label: t('exchanges.columns.said'), className: 'sm:min-w-64' },
          ]}
          rows={passed.map((one) => ({
            key: one.exchangeId,
            cells: {
              number: one.number,
              what: (
                <>
                  {one.measure ? (
                    <Link
                      href={`/situations/${situationId}/measures/${one.measure.measureId}`}
                      className="link"
                    >
                      {what(one)}
                    </Link>
                  ) : (
                    what(one)
                  )}
                  {one.dossier && (
                    <span className="block font-normal text-sm">
                      {one.dossier.isSound
                        ? t('exchanges.sound', { entries: one.dossier.entries })
                        : t('exchanges.faulty', { faults: one.dossier.faults.join(', ') })}{' '}
                      {one.dossier.evidence && (
                        <Link
                          href={`/situations/${situationId}/evidence/${one.dossier.evidence.evidenceId}`}
                          className="link"
                        >
                          {t('exchanges.evidence', { number: one.dossier.evidence.number })}
                        </Link>
                      )}
                    </span>
                  )}
                </>
              ),
              with: one.counterpart,
              on: <DateTime value={one.occurredOn} />,
              said: (
                <>
                  <span className="whitespace-pre-line">{one.text}</span>
                  {one.by && (
                    <span className="block text-sm text-soft">
                      {t('exchanges.by', { name: one.by })}
                    </span>
                  )}
                </>
              ),
            },
          }))}
        />
      )}
      <div data-print="no" className="flex flex-wrap items-center gap-3 pt-4">
        {dialogs.share && (
          <ExchangeDialog
            act="share"
            situationId={situationId}
            counterparts={partners}
            subjects={releases
              .filter(({ audience }) => audience === 'partners')
              .map(({ releaseId, number }) => ({
                value: releaseId,
                label: numbered('release', number),
              }))}
            evidence={(pieces?.evidence ?? []).map(({ evidenceId, number, title }) => ({
              value: evidenceId,
              label: `${number}. ${title}`,
            }))}
          />
        )}
        {dialogs.reply && (
          <ExchangeDialog
            act="reply"
            situationId={situationId}
            counterparts={[]}
            subjects={shared.map((one) => ({
              value: one.exchangeId,
              label: `${one.number}. ${what(one)} (${one.counterpart})`,
            }))}
            evidence={[]}
          />
        )}
        {dialogs.coordinate && (
          <ExchangeDialog
            act="coordinate"
            situationId={situationId}
            counterparts={partners}
            subjects={(measures ?? []).map(({ measureId, number, title }) => ({
              value: measureId,
              label: `${number}. ${title}`,
            }))}
            evidence={[]}
          />
        )}
        {dialogs.verify && (
          <ExchangeDialog
            act="verify"
            situationId={situationId}
            counterparts={partners}
            subjects={(files ?? []).map(({ fileId, name, evidenceNumber }) => ({
              value: fileId,
              label: `${t('exchanges.evidence', { number: evidenceNumber })}: ${name}`,
            }))}
            evidence={[]}
          />
        )}
        <Link href="/counterparts" className="link">
          {t('exchanges.register')}
        </Link>
      </div>
    </Section>
  )
}
