'use client'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useState } from 'react'
import { buttonLook } from '../../../_ui/button-look.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { Progress } from '../../../_ui/progress.tsx'

/** After how many milliseconds it is said that the papers are being put together. */
const soon = 1000

/** Saves the papers of a meeting as one file; what takes longer than a moment says so. Without scripts it is a link. */
export const PackLink = ({ meetingId }: { readonly meetingId: string }) => {
  const t = useTranslations('convening.pack')
  const [state, setState] = useState<'idle' | 'asked' | 'long'>('idle')
  const [fault, setFault] = useState<string | null>(null)
  const address = `/api/export/pack/${meetingId}`

  const fetchPack = async () => {
    setFault(null)
    setState('asked')
    const timer = setTimeout(() => setState('long'), soon)
    try {
      const answer = await fetch(address)
      if (answer.ok) save(await answer.blob(), nameIn(answer))
      else setFault(await answer.text())
    } catch (error) {
      console.warn(error)
      setFault(t('unreached'))
    } finally {
      clearTimeout(timer)
      setState('idle')
    }
  }
  const press = (event: MouseEvent) => {
    event.preventDefault()
    if (state === 'idle') void fetchPack()
  }

  return (
    <span className="flex flex-col gap-2">
      <a href={address} download className={buttonLook('quiet')} onClick={press}>
        {t('action')}
      </a>
      {state === 'long' && <Progress label={t('making')} />}
      {fault && <Notice kind="error" title={fault} />}
    </span>
  )
}

const nameIn = (answer: Response): string =>
  /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'papers.pdf'

const save = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Once the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
