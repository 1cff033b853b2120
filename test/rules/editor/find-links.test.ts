import { describe, expect, it } from 'vitest'
import { findLinks, linkJustTyped, onlyLinkIn } from '../../../app/_editor/find-links.ts'

describe('links in what is typed or pasted', () => {
  it.each([
    ['https://example.org/a?b=c#d', ['https://example.org/a?b=c#d']],
    ['see www.example.org.', ['https://www.example.org']],
    ['(https://example.org/x)', ['https://example.org/x']],
    ['https://example.org/wiki/Kenya_(state)', ['https://example.org/wiki/Kenya_(state)']],
    ['write to desk@example.org, please', ['mailto:desk@example.org']],
    ['http://a.example and https://b.example!', ['http://a.example', 'https://b.example']],
    ['example.org is a name and 3.14 a number', []],
    ['javascript:alert(1) data:text/html,x', []],
  ])('%s', (text, links) => {
    expect(findLinks(text).map(({ href }) => href)).toEqual(links)
  })

  it('end where a space was typed behind them, and what ends their sentence', () => {
    expect(linkJustTyped('See https://example.org/a. ')?.value).toBe('https://example.org/a')
    expect(linkJustTyped('(see www.example.org), ')?.href).toBe('https://www.example.org')
    expect(linkJustTyped('See https://example.org/a')).toBeNull()
    expect(linkJustTyped('See https://example.org/a and more ')).toBeNull()
    expect(linkJustTyped('See javascript:alert(1) ')).toBeNull()
  })

  it('are pasted over words only where they are all that is pasted', () => {
    expect(onlyLinkIn(' https://example.org/a\n')?.href).toBe('https://example.org/a')
    expect(onlyLinkIn('https://example.org/a and more')).toBeNull()
    expect(onlyLinkIn('words')).toBeNull()
    expect(onlyLinkIn('')).toBeNull()
  })
})
