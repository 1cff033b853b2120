'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../_ui/button.tsx'
import { Menu } from '../../_ui/menu.tsx'

const formats = ['pdf', 'docx', 'markdown', 'html', 'json'] as const

type ExportMenuProps = {
  /** Where the text is saved from: the format follows. */
  readonly path: string
  /** The named version to export; without one, the text as it stands. */
  readonly versionId?: string
}

/** Saves a text in a format of one's choice. */
export const ExportMenu = ({ path, versionId }: ExportMenuProps) => {
  const t = useTranslations('exchange.export')
  const version = versionId === undefined ? '' : `?version=${versionId}`

  return (
    <Menu
      label={t('label')}
      trigger={<Button>{t('action')}</Button>}
      choices={formats.map((format) => ({ value: format, label: t(format) }))}
      onChoose={(format) => window.location.assign(`${path}/${format}${version}`)}
    />
  )
}
