import { getSchema } from '@tiptap/core'
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { textExtensions } from '../../../app/_editor/extensions.ts'
import { schema } from '../../../server/documents/schema.ts'

const meaning = (spec: NodeSpec | MarkSpec) => ({
  content: spec.content ?? '',
  marks: spec.marks,
  group: spec.group,
  inline: spec.inline ?? false,
  atom: spec.atom ?? false,
  isolating: spec.isolating ?? false,
  defining: spec.defining ?? false,
  excludes: spec.excludes,
  inclusive: spec.inclusive ?? true,
  tableRole: spec.tableRole,
  attributes: Object.fromEntries(
    Object.entries(spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default]),
  ),
})

test('the editor writes exactly the nodes and marks that the server knows', () => {
  const editor = getSchema([...textExtensions])
  const meanings = (specs: Record<string, { spec: NodeSpec | MarkSpec }>) =>
    Object.fromEntries(Object.entries(specs).map(([name, { spec }]) => [name, meaning(spec)]))
  expect(meanings(editor.nodes)).toEqual(meanings(schema.nodes))
  expect(meanings(editor.marks)).toEqual(meanings(schema.marks))
})

test('the order of marks is the same for the editor and the server, so equal texts are equal', () => {
  expect(Object.keys(getSchema([...textExtensions]).marks)).toEqual(Object.keys(schema.marks))
})

test('no node of a text must hold something, so that concurrent deletions break nothing', () => {
  for (const node of Object.values(schema.nodes)) {
    expect(node.spec.content ?? '', node.name).not.toMatch(/[+?{]/)
  }
})
