'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { safeHref } from '../../server/documents/safe-href.ts'
import { Button } from '../_ui/button.tsx'
import { TextField } from '../_ui/text-field.tsx'

type LinkFormProps = { readonly editor: Editor; readonly close: () => void }

/** Makes the selected words a link, changes the link at the caret, or takes it away. */
export const LinkForm = ({ editor, close }: LinkFormProps) => {
  const t = useTranslations('assessments.link')
  const present: unknown = editor.getAttributes('link').href
  const [address, setAddress] = useState(typeof present === 'string' ? present : '')
  const [error, setError] = useState<string>()
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const href = safeHref(withScheme(address.trim()))
    if (href === null) return setError(t('wrong'))
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && typeof present !== 'string') {
      chain
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else {
      chain.setLink({ href }).run()
    }
    close()
  }

  return (
    <form onSubmit={keep} className="flex flex-col gap-4">
      <TextField
        label={t('address')}
        hint={t('hint')}
        value={address}
        onChange={setAddress}
        error={error}
        autoFocus
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {t('keep')}
        </Button>
        {typeof present === 'string' && (
          <Button
            onPress={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              close()
            }}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </form>
  )
}

function withScheme(address: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
  return address.includes('@') && !address.includes('/')
    ? `mailto:${address}`
    : `https://${address}`
}
