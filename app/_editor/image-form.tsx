'use client'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../_client/trpc.tsx'
import { Button } from '../_ui/button.tsx'
import { ComboBox } from '../_ui/combo-box.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { useDesk } from './desk-context.ts'

type ImageFormProps = { readonly editor: Editor; readonly close: () => void }

/** Asks which image of the situation's evidence, and for the words that stand for it. */
export const ImageForm = ({ editor, close }: ImageFormProps) => {
  const t = useTranslations('history.image')
  const trpc = useTRPC()
  const { situationId } = useDesk()
  const found = useQuery(trpc.evidence.images.queryOptions({ situationId }))
  const [fileId, setFileId] = useState<string | null>(null)
  const [alt, setAlt] = useState('')
  const [tried, setTried] = useState(false)
  const images = found.data ?? []
  const chosen = images.find((one) => one.fileId === fileId)
  const put = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === undefined || alt.trim() === '') return
    const { evidenceId } = chosen
    editor.chain().focus().insertImage({ evidenceId, fileId: chosen.fileId, alt: alt.trim() }).run()
    close()
  }
  if (found.isPending) return <p className="text-soft">{t('searching')}</p>
  if (found.isError) return <p>{t('failed')}</p>
  if (images.length === 0) return <p>{t('none')}</p>

  return (
    <form onSubmit={put} className="flex flex-col gap-4">
      <ComboBox
        label={t('which')}
        hint={t('whichHint')}
        choices={images.map(({ fileId: value, number, title, name }) => ({
          value,
          label: t('entry', { number, title, name }),
        }))}
        value={fileId}
        onChange={setFileId}
        {...(tried && chosen === undefined ? { error: t('whichMissing') } : {})}
      />
      <TextField
        label={t('alt')}
        hint={t('altHint')}
        value={alt}
        onChange={setAlt}
        maxLength={400}
        {...(tried && alt.trim() === '' ? { error: t('altMissing') } : {})}
      />
      <div>
        <Button type="submit" variant="primary">
          {t('put')}
        </Button>
      </div>
    </form>
  )
}
