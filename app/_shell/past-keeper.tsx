'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { isReplayed } from '#server/record/rules/looking-back.ts'
import { addressAt, type Moment } from './address-at.ts'

/**
 * Keeps whoever looks at the past in it, from page to page, until they return: what is around a page is made once, for
 * one moment, so another moment or the present is opened anew. Without scripts a link leads back to the present.
 * @param moment that of the page as it was sent; null for the present
 */
export const PastKeeper = ({ moment }: { readonly moment: Moment | null }) => {
  const path = usePathname()
  const asked = useSearchParams()
  const router = useRouter()
  const at = asked.get('at')
  const as = asked.get('as')
  const [keptAt, keptAs] = [moment?.at ?? null, moment?.as ?? null]

  useEffect(() => {
    const isShown = isReplayed(path) ? at : null
    if (isShown === keptAt && (isShown === null || (as ?? null) === keptAs)) return
    if (keptAt !== null && isShown === null && isReplayed(path)) {
      const { pathname, search } = window.location
      router.replace(addressAt(pathname + search, { at: keptAt, as: keptAs }))
    } else {
      window.location.reload()
    }
  }, [path, at, as, keptAt, keptAs, router])

  useEffect(() => {
    if (keptAt === null) return
    const keep = { at: keptAt, as: keptAs }
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey)
      if (!link || !isPlain || link.target || link.hasAttribute('download')) return
      const to = new URL(link.href, window.location.href)
      if (to.origin !== window.location.origin || to.pathname.startsWith('/api/')) return
      if (to.pathname === window.location.pathname && to.hash !== '') return
      // What is around the page was made for the page that was opened first; it leads on from the one that is read now.
      const { past } = link.dataset
      if (past !== undefined) {
        const { pathname, search } = window.location
        const other = past === 'back' ? null : { at: past, as: keptAs }
        if (past !== '') link.href = addressAt(pathname + search, other)
        return
      }
      event.preventDefault()
      event.stopPropagation()
      if (isReplayed(to.pathname)) router.push(addressAt(to.pathname + to.search, keep) + to.hash)
      else window.location.assign(to.href)
    }
    const send = ({ target }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement) || target.method !== 'get') return
      if (target.dataset.past !== undefined) {
        target.action = window.location.pathname
        return
      }
      for (const [name, value] of Object.entries(keep)) {
        if (value === null) continue
        const field = document.createElement('input')
        Object.assign(field, { type: 'hidden', name, value })
        target.append(field)
      }
    }
    document.addEventListener('click', follow, true)
    document.addEventListener('submit', send, true)

    return () => {
      document.removeEventListener('click', follow, true)
      document.removeEventListener('submit', send, true)
    }
  }, [keptAt, keptAs, router])

  return null
}
