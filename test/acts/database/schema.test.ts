import { readdir } from 'node:fs/promises'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFreshDatabase, type FreshDatabase } from '../../support/fresh-database.ts'

type Column = { name: string; type: string; required: boolean }

const spelt: Record<string, string> = {
  'timestamp with time zone': 'timestamptz',
  'double precision': 'float8',
}

const tablesInCode = async (): Promise<Map<string, Column[]>> => {
  const folder = new URL('../../../db/schema/', import.meta.url)
  const found = new Map<string, Column[]>()
  for (const file of await readdir(folder)) {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href)
    for (const value of Object.values(exported)) {
      if (!(value instanceof PgTable)) continue
      const { name, columns } = getTableConfig(value)
      found.set(
        name,
        columns
          .map((column) => ({
            name: column.name,
            type: spelt[column.getSQLType()] ?? column.getSQLType(),
            required: column.notNull,
          }))
          .sort(byName),
      )
    }
  }

  return found
}

const byName = (a: Column, b: Column) => (a.name < b.name ? -1 : 1)

let database: FreshDatabase
let sql: postgres.Sql
beforeAll(async () => {
  database = await createFreshDatabase()
  sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

const tablesInDatabase = async (): Promise<Map<string, Column[]>> => {
  const rows = await sql<{ table: string; name: string; type: string; required: boolean }[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
           a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
      and not a.attisdropped and c.relname <> 'schema_migration'`
  const found = new Map<string, Column[]>()
  for (const { table, name, type, required } of rows) {
    const columns = found.get(table) ?? []
    columns.push({ name, type: spelt[type] ?? type, required })
    found.set(table, columns)
  }
  for (const columns of found.values()) columns.sort(byName)

  return found
}

describe('the tables', () => {
  it('are in the code exactly as the migrations make them', async () => {
    const code = Object.fromEntries(await tablesInCode())
    expect(code).toEqual(Object.fromEntries(await tablesInDatabase()))
  })

  it('of one compartment are all under row-level security', async () => {
    const open = await sql`
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'situation_id' and a.attnotnull
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity`
    expect(open.map((row) => row.relname)).toEqual([])
  })

  it('give nobody but their owner the right to truncate or to change what is kept', async () => {
    const rights = await sql`
      select table_name, grantee, privilege_type from information_schema.role_table_grants
      where table_schema = 'public' and grantee in ('focalpoint_app', 'focalpoint_worker', 'PUBLIC')
        and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`
    expect(rights).toEqual([])
  })
})
