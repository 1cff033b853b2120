import { expect, test } from 'vitest'
import { exportWords } from '#server/documents/export-words.ts'
import { htmlFileOf } from '#server/documents/to-html-file.ts'
import { jsonOf } from '#server/documents/to-json.ts'
import { markdownOf } from '#server/documents/to-markdown.ts'
import { everything, exportedText, node, paragraph, words } from './example-text.ts'

const french = exportWords('fr')

test('Markdown reads as the text does, its sources and grades at the end', () => {
  const markdown = markdownOf(exportedText([everything]), exportWords('en'))
  for (const line of [
    '# Assessment: River provinces',
    '**Restricted**',
    '## 1. Situation and population',
    '### The population at risk',
    'About a quarter of a million people are displaced, *most of them* in the Rift Valley [1]. The church near Eldoret [2] is named by **three** reports; see the [register](<https://example.org/register?a=1&b=2>). ***Not confirmed.***',
    '#### Those who may order crimes',
    '- Armed groups:',
    '  3. of Kisumu',
    '> We were told to leave before Friday.',
    '| Eldoret | 84,000 | 30 December 2007 |',
    'First line\\',
    '| [1] | Registrations of displaced people (no. 12, Restricted) | Red Cross | A2 |',
    '| [2] | A church burnt near Eldoret on 1 January (no. 4, Unclassified) | Daily press | not graded |',
  ]) {
    expect(markdown.split('\n')).toContain(line)
  }
})

test('HTML is one file in which nothing runs and every number leads to its source', () => {
  const evil = paragraph(words('<script>alert(1)</script>'))
  const text = exportedText([node('doc', ...(everything.content ?? []), evil)], {
    language: 'fr',
    title: '</title><script>',
  })
  const html = htmlFileOf(text, french)
  expect(html).toContain('<html lang="fr">')
  expect(html).not.toMatch(/<script/)
  expect(html).toContain(
    'href="#source-2" title="A church burnt near Eldoret on 1 January">[2]</a>',
  )
  expect(html).toContain('<tr id="source-2">')
  expect(html).toContain('Élément de preuve')
})

test('JSON is what docs/text-export.md says, and holds the text as it is', () => {
  const text = exportedText([everything])
  const json = JSON.parse(jsonOf(text))
  expect(Object.keys(json)).toEqual([
    ...['format', 'language', 'kind', 'title', 'id', 'state', 'body', 'exercise', 'marking'],
    ...['audience', 'facts', 'version', 'sections', 'sources', 'images', 'suggested_by'],
  ])
  expect(json.format).toBe('focalpoint.export/1')
  expect(json.sections[0].text).toEqual(everything)
  expect(json.sections[0].words).toContain('We were told to leave before Friday.')
  expect(json.sources[1]).toMatchObject({ place: 2, number: 4, grade: null })
})
