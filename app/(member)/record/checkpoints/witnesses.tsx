import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Table } from '../../../_ui/table.tsx'
import { RegisterWitness } from './register-witness.tsx'
import { RetireWitness } from './retire-witness.tsx'

/** Who cosigns the record from elsewhere, how far each did, and how another begins. */
export const Witnesses = async () => {
  const api = await caller()
  const [me, witnesses] = await Promise.all([api.members.me({}), api.record.witnesses({})])
  const t = await getTranslations('witnesses')
  const keeps = may('witness.register', { installation: me?.roles ?? [] })

  return (
    <section className="flex flex-col gap-3 pb-10">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="max-w-prose text-soft">{t('lead', { address: env.publicUrl })}</p>
      {witnesses && witnesses.length > 0 ? (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'name', label: t('columns.name'), heads: true },
            { key: 'last', label: t('columns.last') },
            { key: 'key', label: t('columns.key') },
            ...(keeps ? [{ key: 'retire', label: t('columns.retire') }] : []),
          ]}
          rows={witnesses.map(({ witnessId, name, verifierKey, last }) => ({
            key: witnessId,
            cells: {
              name,
              last: last ? (
                <>
                  {t('upTo', { size: last.size })} ·{' '}
                  <DateTime value={last.at} precision="minute" relative />
                </>
              ) : (
                t('never')
              ),
              key: <code className="break-all font-mono text-sm">{verifierKey}</code>,
              retire: keeps ? <RetireWitness witnessId={witnessId} name={name} /> : null,
            },
          }))}
        />
      ) : (
        <p>{t('none')}</p>
      )}
      {keeps && (
        <div>
          <RegisterWitness />
        </div>
      )}
    </section>
  )
}
