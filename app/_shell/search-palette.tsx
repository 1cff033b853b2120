'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { Text } from 'react-aria-components/Text'
import { useTRPC } from '../_client/trpc.tsx'
import { choiceLook } from '../_ui/list-look.ts'
import { SearchSign } from '../_ui/signs.tsx'
import type { Destination } from './navigation.ts'

type SearchPaletteProps = {
  readonly destinations: readonly Destination[]
  readonly onClose: () => void
}

const everything = 'everything'

const Place = ({ id, name, about }: { id: string; name: string; about?: string }) => (
  <MenuItem id={id} textValue={about ? `${name} ${about}` : name} className={choiceLook}>
    <Text slot="label">{name}</Text>
    <span />
    {about && (
      <Text slot="description" className="col-span-2 line-clamp-1 text-sm text-soft">
        {about}
      </Text>
    )}
  </MenuItem>
)

/** One field over the pages and the situations one may see, and the way to search everything for what is typed. */
export const SearchPalette = ({ destinations, onClose }: SearchPaletteProps) => {
  const t = useTranslations('common')
  const { contains } = useFilter({ sensitivity: 'base' })
  const router = useRouter()
  const [text, setText] = useState('')
  const typed = text.trim()
  const situations = useQuery(useTRPC().situations.list.queryOptions({}))
  const searched = typed ? `/search?${new URLSearchParams({ text: typed })}` : '/search'
  const go = (href: string) => {
    router.push(href)
    onClose()
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center bg-ink/40 p-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-form rounded-md border border-line bg-sheet shadow-overlay">
        <Dialog aria-label={t('search.label')} className="outline-none">
          <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
            <SearchField
              aria-label={t('search.label')}
              autoFocus
              className="flex items-center gap-3 border-line border-b px-4"
            >
              <SearchSign className="text-faint" />
              <Input
                placeholder={t('search.placeholder')}
                className="min-h-12 w-full bg-transparent outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label={t('search.label')}
              onAction={(key) => go(key === everything ? searched : String(key))}
              className="max-h-96 overflow-auto p-1 outline-none"
              renderEmptyState={() => (
                <p className="px-3 py-3 text-soft">
                  {t(situations.isPending ? 'shell.loading' : 'search.nothing')}
                </p>
              )}
            >
              <MenuSection>
                <Header className="eyebrow px-2.5 pt-2 pb-1">{t('search.pages')}</Header>
                {destinations.map(({ key, href }) => (
                  <Place key={href} id={href} name={t(`nav.${key}`)} />
                ))}
              </MenuSection>
              {(situations.data?.situations.length ?? 0) > 0 && (
                <MenuSection>
                  <Header className="eyebrow px-2.5 pt-2 pb-1">{t('search.situations')}</Header>
                  {situations.data?.situations.map((situation) => (
                    <Place
                      key={situation.situationId}
                      id={`/situations/${situation.situationId}`}
                      name={situation.name}
                      about={situation.population}
                    />
                  ))}
                </MenuSection>
              )}
              <MenuSection>
                <Header className="eyebrow px-2.5 pt-2 pb-1">{t('search.everything')}</Header>
                <Place
                  id={everything}
                  name={typed ? t('search.for', { text: typed }) : t('search.page')}
                />
              </MenuSection>
            </Menu>
          </Autocomplete>
          <p className="border-line border-t px-4 py-2 text-faint text-sm">{t('search.hint')}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
