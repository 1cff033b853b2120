'use client'
import { useTranslations } from 'next-intl'
import { createElement, useState } from 'react'
import { Notice } from '../../../../../../_ui/notice.tsx'

type RecordingProps = {
  readonly fileId: string
  readonly name: string
  readonly kind: 'audio' | 'video'
}

/** A recording, played in the page. Nothing of it is fetched, or logged as looked at, before it is wanted. */
export const Recording = ({ fileId, name, kind }: RecordingProps) => {
  const t = useTranslations('evidence.file')
  const [hasFailed, setFailed] = useState(false)

  return (
    <div className="flex flex-col gap-1 py-1" data-print="no">
      {/* A recording that came as evidence has no captions of ours. */}
      {createElement(kind, {
        controls: true,
        preload: 'none',
        src: `/api/files/${fileId}/recording`,
        'aria-label': t('recording.of', { name }),
        onError: () => setFailed(true),
        onPlaying: () => setFailed(false),
        className:
          kind === 'video'
            ? 'aspect-video max-h-96 w-full rounded-sm border border-line bg-black'
            : 'w-full',
      })}
      {hasFailed && <Notice kind="error" title={t('recording.failed')} />}
      <p className="text-soft text-sm">{t('recording.note')}</p>
    </div>
  )
}
