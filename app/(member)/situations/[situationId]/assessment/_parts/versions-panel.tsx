import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { NameVersionButton } from './name-version-button.tsx'

export type VersionsPanelProps = {
  readonly situationId: string
  readonly assessmentId: string
  readonly versions: readonly {
    readonly versionId: string
    readonly number: number
    readonly name: string
    readonly at: string
  }[]
  readonly mayName: boolean
}

/** The versions that were given a name, the latest first, each as it was. */
export const VersionsPanel = async (props: VersionsPanelProps) => {
  const { situationId, assessmentId, versions, mayName } = props
  const t = await getTranslations('assessments.versions')

  return (
    <div className="flex flex-col items-start gap-3">
      {versions.length === 0 ? (
        <p className="text-sm text-soft">{t('none')}</p>
      ) : (
        <ol className="flex w-full flex-col">
          {versions.map(({ versionId, number, name, at }) => (
            <li key={versionId} className="border-line border-t py-2">
              <Link
                href={`/situations/${situationId}/assessment/versions/${versionId}`}
                className="link"
              >
                {name}
              </Link>
              <span className="block text-sm text-soft">
                {t('number', { number })} · <DateTime value={at} precision="minute" />
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayName && <NameVersionButton assessmentId={assessmentId} />}
    </div>
  )
}
