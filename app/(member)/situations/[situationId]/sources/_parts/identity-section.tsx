import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { buttonLook } from '../../../../../_ui/button-look.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import { ProtectDialog } from './protect-dialog.tsx'
import type { ShownSource } from './shown-source.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type IdentitySectionProps = {
  readonly source: ShownSource
  readonly address: string
  /** Whether the reader asked to see who it is. */
  readonly asked: boolean
}

/** Who may know who a source is, and who it is for those who asked and may. */
export const IdentitySection = async ({ source, address, asked }: IdentitySectionProps) => {
  const { sourceId, protection, may } = source
  const t = await getTranslations('sources')
  if (protection === null) {
    return may.protect ? (
      <Section title={t('identity.title')} actions={<ProtectDialog sourceId={sourceId} />}>
        <p className="text-soft">{t('about.open')}</p>
      </Section>
    ) : null
  }
  const shown =
    asked && protection.granted ? await (await caller()).evidence.identity({ sourceId }) : null

  return (
    <Section
      title={t('identity.title')}
      lead={
        protection.granted
          ? t('identity.granted')
          : t('identity.hidden', { count: protection.count })
      }
      actions={
        protection.granted && protection.others.length > 0 ? (
          <GrantDialog sourceId={sourceId} others={protection.others} />
        ) : undefined
      }
    >
      {protection.granted && (
        <div className="flex flex-col gap-4">
          {shown ? (
            <div className="max-w-prose border-edge border-s-4 bg-wash px-4 py-2">
              <p className="eyebrow">{t('identity.shown')}</p>
              <p className="whitespace-pre-line">{shown.identity}</p>
            </div>
          ) : (
            <div>
              {/* Not a link that is fetched before somebody follows it: looking is noted. */}
              <a href={`${address}?who=shown`} className={buttonLook('quiet')}>
                {t('identity.show')}
              </a>
            </div>
          )}
          <Table
            caption={t('identity.known')}
            columns={[
              { key: 'name', label: t('identity.known'), heads: true },
              { key: 'reason', label: t('identity.reason') },
              { key: 'at', label: t('identity.since') },
              { key: 'end', label: t('withdraw.action') },
            ]}
            rows={protection.members.map(({ memberId, name, reason, at }, place) => ({
              key: memberId,
              cells: {
                name,
                reason: place === 0 && reason === 'handler' ? t('identity.handler') : reason,
                at: <DateTime value={at} />,
                end:
                  protection.members.length > 1 ? (
                    <WithdrawDialog sourceId={sourceId} memberId={memberId} name={name} />
                  ) : (
                    ''
                  ),
              },
            }))}
          />
        </div>
      )}
    </Section>
  )
}
