'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { textOf } from '../../server/documents/from-ydoc.ts'
import { everyWordOf } from '../../server/documents/to-text.ts'
import { forgetKept, readKept, type UnsentText } from '../_client/kept-texts.ts'
import { Button } from '../_ui/button.tsx'
import { LinkButton } from '../_ui/link-button.tsx'
import { TextArea } from '../_ui/text-area.tsx'

type UnsentListProps = {
  readonly texts: readonly UnsentText[]
  readonly onForgotten: (name: string) => void
  readonly onOpened: () => void
}

/** The texts on this device with words that were never sent: to open, to copy, or to delete. */
export const UnsentList = ({ texts, onForgotten, onOpened }: UnsentListProps) => (
  <ul className="flex flex-col gap-6">
    {texts.map((text) => (
      <li key={text.name}>
        <UnsentEntry text={text} onForgotten={onForgotten} onOpened={onOpened} />
      </li>
    ))}
  </ul>
)

type UnsentEntryProps = {
  readonly text: UnsentText
  readonly onForgotten: (name: string) => void
  readonly onOpened: () => void
}

const UnsentEntry = ({ text, onForgotten, onOpened }: UnsentEntryProps) => {
  const t = useTranslations('common.unsent')
  const format = useFormatter()
  const { name, title, since, address } = text
  const words = useKeptWords(name)
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'copyFailed'>('not yet')
  const copy = () =>
    navigator.clipboard.writeText(words ?? '').then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    )

  return (
    <section aria-label={title} className="flex flex-col gap-2 border-line border-t pt-3">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-sm text-soft">
        {t('since', { time: format.dateTime(since, { dateStyle: 'long', timeStyle: 'short' }) })}
      </p>
      <TextArea label={t('words', { title })} rows={8} value={words ?? ''} isReadOnly />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" isDisabled={words === null} onPress={copy}>
          {t('copy')}
        </Button>
        <LinkButton href={address} onFollow={onOpened}>
          {t('open')}
        </LinkButton>
        <Button onPress={() => forgetKept(name).then(() => onForgotten(name))}>
          {t('delete')}
        </Button>
        {copied !== 'not yet' && <span role="status">{t(copied)}</span>}
      </div>
    </section>
  )
}

// Every word of the text as this device has it; null until it is read.
function useKeptWords(name: string): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const read = async () => {
      const updates = await readKept(name, 'updates', (store) => store.getAll())
      const document = new Y.Doc()
      for (const update of updates ?? []) Y.applyUpdate(document, update)
      setWords(everyWordOf(textOf(document)))
      document.destroy()
    }
    read().catch((error) => console.warn(error))
  }, [name])

  return words
}
