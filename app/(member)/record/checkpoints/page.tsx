import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { env } from '#server/platform/env.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Table } from '../../../_ui/table.tsx'
import { CheckpointFacts } from '../_parts/checkpoint-facts.tsx'
import { Witnesses } from './witnesses.tsx'

type CheckpointsPageProps = { readonly searchParams: Promise<{ before?: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('record.checkpoints'))('title'),
})

/** The checkpoints that were signed, newest first, each with the note to keep elsewhere. */
const CheckpointsPage = async ({ searchParams }: CheckpointsPageProps) => {
  const before = Number((await searchParams).before)
  const api = await caller()
  const signed = await api.record.checkpoints(
    Number.isSafeInteger(before) && before > 0 ? { before } : {},
  )
  if (!signed) return missing()
  const t = await getTranslations('record.checkpoints')

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/record', label: t('back') }]} />}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="pb-8">
        <CheckpointFacts
          origin={signed.origin}
          verifierKey={signed.verifierKey}
          last={signed.checkpoints[0]}
        />
        {signed.frozen !== null && (
          <p className="pt-4 font-semibold">{t('frozen', { reason: signed.frozen })}</p>
        )}
        <p className="max-w-prose pt-4 text-soft">{t('follow', { address: env.publicUrl })}</p>
      </div>
      <Witnesses />
      <Table
        caption={t('all')}
        columns={[
          { key: 'size', label: t('columns.size'), heads: true, align: 'end' },
          { key: 'signed', label: t('columns.signed') },
          { key: 'root', label: t('columns.root') },
          { key: 'cosigned', label: t('columns.cosigned') },
          { key: 'stamp', label: t('columns.stamp') },
          { key: 'note', label: t('columns.note') },
        ]}
        rows={signed.checkpoints.map(({ size, signedAt, root, note, cosignedBy, stamp }) => ({
          key: String(size),
          cells: {
            size,
            signed: <DateTime value={signedAt} precision="minute" />,
            root: <code className="break-all font-mono text-sm">{root}</code>,
            cosigned:
              cosignedBy.length > 0
                ? cosignedBy.map(({ name, at }) => (
                    <p key={name}>
                      {name} · <DateTime value={at} precision="minute" />
                    </p>
                  ))
                : t('notCosigned'),
            stamp: stamp ? (
              <>
                <p>
                  {stamp.authority} · <DateTime value={stamp.at} precision="minute" />
                </p>
                <a href={`/api/export/checkpoint/${size}/token`} download className="link">
                  {t('saveToken')}
                </a>
              </>
            ) : (
              t('notStamped')
            ),
            note: (
              <Disclosure summary={t('show')}>
                <pre className="whitespace-pre-wrap break-all font-mono text-sm">{note}</pre>
                <a href={`/api/export/checkpoint/${size}`} download className="link">
                  {t('download')}
                </a>
              </Disclosure>
            ),
          },
        }))}
      />
      {signed.next !== null && (
        <p className="py-4">
          <Link href={`/record/checkpoints?before=${signed.next}`} className="link">
            {t('earlier')}
          </Link>
        </p>
      )}
    </>
  )
}

export default CheckpointsPage
