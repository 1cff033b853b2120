import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { accessLog } from '#db/schema/access-log.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { findInput, findOutput } from './find.schema.ts'
import { withCitations } from './rules/cited.ts'
import type { SearchKind } from './rules/kinds.ts'
import { excerpt, likeTyped, marked } from './rules/marked.ts'
import { typedWords } from './rules/typed-words.ts'

type Asked = z.output<typeof findInput>
type Found = {
  thing_id: string
  situation_id: string
  kind: SearchKind
  titled: boolean
  day: string
}
type Said = {
  thing_id: string
  kind: SearchKind
  leads_to: string | null
  part: string | null
  number: number | null
  situation_id: string
  situation_name: string
  title: string
  said: string
}

/**
 * What the reader may see that has the words they typed, in English and French, accents or none: first what has
 * them in its title, then the newest. A situation, a section or an identity that is hidden from them is in no hit,
 * no passage and no place in the list. It is searched as it stands: `asOf` is not for what was written later.
 */
export const find = defineRead({
  name: 'search.find',
  input: findInput,
  output: findOutput,
  about: installationWide,
  async perform(read, asked) {
    const { tx } = read
    const words = typedWords(asked.text)
    if (words.length === 0 || !(await isQuestion(tx, asked.text))) {
      return { understood: false, hits: [], next: null }
    }
    const known = await knownSources(tx, asked.text)
    const found = await findThings(tx, asked, known)
    const page = found.slice(0, asked.limit)
    const said = await saidBy(tx, page)
    const isWord = await wordsFound(tx, [...said.values()], words)
    await logKnown(read, page, known)
    const last = page.at(-1)

    return {
      understood: true,
      hits: page.flatMap(({ thing_id: thingId, kind, day }) => {
        const one = said.get(thingId)
        if (one === undefined) return []
        return {
          ...{ kind, thingId, day, leadsTo: one.leads_to, part: one.part, number: one.number },
          ...{ situationId: one.situation_id, situationName: one.situation_name },
          ...{ title: marked(one.title, isWord), passage: excerpt(one.said, isWord) },
          byIdentity: known.includes(thingId),
        }
      }),
      next:
        found.length > asked.limit && last
          ? { titled: last.titled, day: last.day, thingId: last.thing_id }
          : null,
    }
  },
})

// Words like "the" and "de" alone are no question, nor is what something should not say.
async function isQuestion(tx: Transaction, text: string): Promise<boolean> {
  const [row] = await tx.execute<{ asked: string }>(
    sql`select querytree(asked_words(${text})) as asked`,
  )
  return row !== undefined && row.asked !== '' && row.asked !== 'T'
}

// Row-level security shows identities to whoever was granted them by name, and to nobody else.
async function knownSources(tx: Transaction, text: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from source_identity
    where ended_by is null and words_of(identity) @@ asked_words(${text})`)
  return rows.map(({ id }) => id)
}

// To find somebody by who they are is to read who they are.
async function logKnown({ tx, actor }: Read, page: readonly Found[], known: readonly string[]) {
  const { memberId } = actor
  const read = page.filter((one) => known.includes(one.thing_id))
  if (memberId === null || read.length === 0) return
  await tx.insert(accessLog).values(
    read.map((one) => ({
      ...{ id: randomUUID(), memberId, situationId: one.situation_id, thingId: one.thing_id },
      reading: 'source.found_by_identity',
    })),
  )
}

function findThings(tx: Transaction, asked: Asked, known: readonly string[]) {
  const { text, kind, situationId, firstDay, lastDay, after, limit } = asked
  return tx.execute<Found>(sql`
    select thing_id, situation_id, kind, titled, day::text as day from find_words(${text}, ${kind ?? null},
      ${situationId ?? null}::uuid, ${firstDay ?? null}::date, ${lastDay ?? null}::date,
      ${`{${known.join(',')}}`}::uuid[], ${after?.titled ?? null}::boolean, ${after?.day ?? null}::date,
      ${after?.thingId ?? null}::uuid, ${limit + 1}::integer)`)
}

// The second wall: what is shown of a hit is read as its reader, from where it is stored.
async function saidBy(tx: Transaction, found: readonly Found[]): Promise<Map<string, Said>> {
  const rows = await tx.execute<Said>(sql`
    select s.thing_id, s.kind, s.leads_to, s.part, s.number, s.situation_id, c.name as situation_name, s.title, s.said
    from searched s join situation c on c.id = s.situation_id and c.ended_by is null
    where s.thing_id = any (${`{${found.map((one) => one.thing_id).join(',')}}`}::uuid[])`)
  return new Map(rows.map((row) => [row.thing_id, { ...row, said: withCitations(row.said) }]))
}

// PostgreSQL alone knows which words of a text are those that were typed.
async function wordsFound(
  tx: Transaction,
  said: readonly Said[],
  typed: readonly string[],
): Promise<ReadonlySet<string>> {
  const words = likeTyped(
    said.flatMap((one) => [one.title, one.said]),
    typed,
  )
  if (words.length === 0) return new Set()
  const rows = await tx.execute<{ word: string }>(sql`
    select word from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word
    where words_of(word) @@ asked_words(${typed.join(' or ')})`)
  return new Set(rows.map(({ word }) => word))
}
