import { useFormatter, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { z } from 'zod'
import type { getCustodyOutput } from '#server/evidence/get-custody.schema.ts'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { CheckFile } from './check-file.tsx'
import { CustodySteps } from './custody-steps.tsx'
import { FilePreview } from './file-preview.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type FileItemProps = {
  readonly file: ShownEvidence['files'][number]
  readonly custody: z.output<typeof getCustodyOutput>[number] | undefined
  readonly mayCheck: boolean
}

/** One file: to be downloaded, looked at where that can be done safely, and how it came to be here. */
export const FileItem = ({ file, custody, mayCheck }: FileItemProps) => {
  const t = useTranslations('evidence.file')
  const format = useFormatter()
  const { fileId, name, mediaType } = file

  return (
    <li className="min-w-0">
      <a href={`/api/files/${fileId}`} download className="link break-words">
        {name}
      </a>
      <span className="block text-faint text-sm">
        {t('details', {
          size: inWords(file.size, format),
          date: format.dateTime(file.at, { dateStyle: 'medium' }),
        })}
      </span>
      <span className="block break-all font-mono text-faint text-sm">
        {t('hash')} {file.sha256}
      </span>
      <FilePreview {...{ fileId, name, mediaType }} hasCopy={custody?.hasPreview ?? false} />
      {custody && custody.claims.length > 0 && (
        <Disclosure summary={t('claims.heading')}>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
            {custody.claims.map(({ what, says }) => (
              <Fragment key={what}>
                <dt className="text-soft">{t(`claims.${what}`)}</dt>
                <dd className="break-words">{says}</dd>
              </Fragment>
            ))}
          </dl>
          <p className="pt-1 text-soft text-sm">{t('claims.note')}</p>
        </Disclosure>
      )}
      {custody && (
        <Disclosure summary={t('custody.title')}>
          <CustodySteps steps={custody.steps} />
          {custody.hasTimeStamp && (
            <p className="pt-3 text-sm">
              <a href={`/api/files/${fileId}/time-stamp`} download className="link">
                {t('custody.token')}
              </a>
              <span className="block text-soft">{t('custody.tokenNote')}</span>
            </p>
          )}
          {mayCheck && <CheckFile fileId={fileId} />}
        </Disclosure>
      )}
    </li>
  )
}

/** A size in the unit that suits it, decimal, in the reader's language. */
const inWords = (size: number, format: ReturnType<typeof useFormatter>): string => {
  const unit = size < 1000 ? 'byte' : size < 1_000_000 ? 'kilobyte' : 'megabyte'
  const inUnit = { byte: size, kilobyte: size / 1000, megabyte: size / 1_000_000 }[unit]

  return format.number(inUnit, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  })
}
