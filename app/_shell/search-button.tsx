'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Fetched } from '../_ui/fetched.tsx'
import { SearchSign } from '../_ui/signs.tsx'
import type { Destination } from './navigation.ts'

const loadSearchPalette = () => import('./search-palette.tsx').then((file) => file.SearchPalette)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

/** Opens the search: by press, Ctrl K, or "/" outside a field. Its code comes when it is first opened. */
export const SearchButton = ({
  destinations,
}: {
  readonly destinations: readonly Destination[]
}) => {
  const t = useTranslations('common.search')
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const summoned =
        (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
        (event.key === '/' && !isTyping(event.target))
      if (!summoned) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <Button
        aria-keyshortcuts="Control+K /"
        onPress={() => setOpen(true)}
        className="flex min-h-9 items-center gap-2 rounded-md border border-line px-2.5 text-soft hover:border-edge hover:text-ink pointer-coarse:min-h-11"
      >
        <SearchSign />
        <span className="max-sm:sr-only">{t('open')}</span>
        <kbd aria-hidden className="font-sans text-faint text-sm max-md:hidden">
          {t('shortcut')}
        </kbd>
      </Button>
      {isOpen && (
        <Fetched load={loadSearchPalette}>
          {(SearchPalette) => (
            <SearchPalette destinations={destinations} onClose={() => setOpen(false)} />
          )}
        </Fetched>
      )}
    </>
  )
}
