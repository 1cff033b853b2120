'use client'
import { useEffect } from 'react'

/**
 * Puts a marking into the margins of every printed page, where the browser knows margin boxes; others print
 * it at the top and the bottom of the whole. A sheet of its own, because a rule's words cannot be set in CSS.
 */
export const usePrintedMarking = (marking: string): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const content = JSON.stringify(marking)
    sheet.replaceSync(
      `@page { @top-center { content: ${content}; } @bottom-center { content: ${content}; } }`,
    )
    document.adoptedStyleSheets.push(sheet)

    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [marking])
}
