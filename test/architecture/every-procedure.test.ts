import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { whoMay } from '#server/members/rules/who-may.ts'
import { behind } from '#server/platform/trpc.ts'
import { appRouter } from '#server/router.ts'

type Procedure = { _def: { type: 'query' | 'mutation' | 'subscription' } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)

const sources = async (folder: string): Promise<string[]> => {
  const root = new URL(`../../${folder}/`, import.meta.url)
  const files = await readdir(root, { recursive: true })
  const wanted = files.filter((file) => /\.tsx?$/.test(file))

  return Promise.all(wanted.map((file) => readFile(new URL(file, root), 'utf8')))
}

const namesIn = (texts: readonly string[], call: 'defineAct' | 'defineRead'): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(new RegExp(`${call}\\(\\{\\s*name: '([^']+)'`, 'g'))].map(
      (match) => match[1] ?? '',
    ),
  )

describe('every procedure', () => {
  it('is there: a walk over nothing proves nothing', () => {
    expect(procedures.length).toBeGreaterThan(40)
  })

  it.each(procedures)('%s is an act or a read with a line in the who-may table', (_, procedure) => {
    const made = behind(procedure)
    expect(made).toBeDefined()
    expect(made?.kind).toBe(procedure._def.type === 'mutation' ? 'act' : 'read')
    expect(whoMay[made?.name ?? '']).toBeDefined()
  })
})

describe('every act and read', () => {
  it('has a line in the who-may table, and no line is for nothing', async () => {
    const texts = await sources('server')
    const defined = [...namesIn(texts, 'defineAct'), ...namesIn(texts, 'defineRead')]
    expect(new Set(defined).size).toBe(defined.length)
    // What a socket may do with a document is asked by the realtime process, which runs no acts.
    const ofSockets = ['document.read', 'document.write']
    expect(Object.keys(whoMay).sort()).toEqual([...defined, ...ofSockets].sort())
  })

  it('is the only way to the database from pages', async () => {
    const texts = await sources('app')
    expect(texts.filter((text) => /from '#db\//.test(text) || /'use server'/.test(text))).toEqual(
      [],
    )
  })
})

describe('the auditor', () => {
  it('changes nothing: no act of any situation is open to that role', () => {
    const open = procedures
      .map(([, procedure]) => behind(procedure))
      .filter((made) => made?.kind === 'act')
      .filter((made) => (whoMay[made?.name ?? '']?.roles ?? []).includes('auditor'))
    expect(open).toEqual([])
  })
})
