import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readDocx } from '#server/documents/from-docx.ts'
import { proposeChanges } from '#server/documents/returned/propose-changes.ts'
import { changePart } from './docx-parts.ts'
import { leftAs, resavedText } from './resaved.ts'

const saved = () => readFile(new URL('fixtures/resaved-by-libreoffice.docx', import.meta.url))
const read = async (docx: Uint8Array) => {
  const file = await readDocx(docx)
  if (typeof file === 'string' || file.kind !== 'returned') throw new Error(`read as ${file}`)
  return file
}
const proposedBy = async (docx: Uint8Array) => {
  // As exported-base.ts has it: what left, without its images.
  const base = await read(await leftAs({ ...resavedText, images: {} }))
  const file = await read(docx)
  return file.sections.map((section, at) => {
    const exported = base.sections[at]?.document ?? { type: 'doc' }
    const present = resavedText.sections[at]?.document ?? { type: 'doc' }
    const texts = { exported, returned: section.document, present }
    const stamp = { id: 'abcdef', memberId: '7d0c6a52-0000-4000-8000-00000000000b', at: 0 }
    return proposeChanges(texts, () => stamp).changes
  })
}

test('a file that LibreOffice opened and saved again says nothing new, and is known section by section', async () => {
  const file = await read(await saved())
  expect(file.sections.map(({ sequence }) => sequence)).toEqual([3, 4, 5])
  expect(file).toMatchObject({ missing: [], leftOut: { images: 0, comments: 0, unread: [] } })
  expect(await proposedBy(await saved())).toEqual([[], [], []])
})

test('and what was changed in it is all that it says', async () => {
  const docx = changePart(await saved(), 'word/document.xml', (xml) => {
    const changed = xml.replace('After an empty line.', 'After an empty page.')
    if (changed === xml) throw new Error('the line is not in the file')
    return changed
  })
  expect(await proposedBy(docx)).toMatchObject([
    [{ deleted: 'line', inserted: 'page' }],
    ...[[], []],
  ])
})
