'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

/**
 * Asks before the page is left while words exist that nobody else has: by the browser's own question when
 * the page is closed or reloaded, by ours when a link leads elsewhere.
 */
export function useAskBeforeLeaving(unsent: boolean): void {
  const t = useTranslations('assessments.leaving')
  const question = t('question')
  useEffect(() => {
    if (!unsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const askOnLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || leadsNowhere(link)) return
      if (window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', ask)
    document.addEventListener('click', askOnLink, true)
    return () => {
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('click', askOnLink, true)
    }
  }, [unsent, question])
}

function leadsNowhere(link: HTMLAnchorElement): boolean {
  // In a text that is being written a link is a place in it, and a citation shows its card.
  if (link.closest('.writing[contenteditable="true"]') !== null) return true
  return link.pathname === window.location.pathname || link.target === '_blank'
}
