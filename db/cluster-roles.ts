import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import postgres from 'postgres'

/** The passwords of the three roles that sign in; the owner of the tables cannot. */
export type RolePasswords = { migrator: string; app: string; worker: string }

/**
 * Makes, once per cluster and outside migrations, the four roles that the walls rest on
 * (docs/deploy.md says what each may do): `focalpoint_owner` owns every table and cannot sign in,
 * `focalpoint_migrator` may act as the owner, `focalpoint_app` and `focalpoint_worker` own nothing
 * and are bound by row-level security. Run again, it repairs attributes and passwords.
 */
export const ensureClusterRoles = async (
  superuserUrl: string,
  passwords: RolePasswords,
): Promise<void> => {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  try {
    await sql.begin(async (tx) => {
      // Two processes that prepare the same cluster would collide in pg_authid.
      await tx`select pg_advisory_xact_lock(hashtext('focalpoint.cluster_roles'))`
      const found = await tx<{ rolname: string }[]>`
        select rolname from pg_roles where rolname like 'focalpoint\\_%'`
      const known = new Set(found.map((role) => role.rolname))
      for (const [role, attributes] of Object.entries(attributesOf(passwords)))
        await tx.unsafe(`${known.has(role) ? 'alter' : 'create'} role ${role} ${attributes}`)
      await tx.unsafe('grant focalpoint_owner to focalpoint_migrator')
    })
  } finally {
    await sql.end()
  }
}

const unprivileged = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

const attributesOf = (passwords: RolePasswords): Record<string, string> => ({
  // Inherits, because PostgreSQL 15 lets the owner of a database use its public schema only so.
  focalpoint_owner: `nologin ${unprivileged} inherit`,
  focalpoint_migrator: `login ${unprivileged} noinherit password '${plain(passwords.migrator)}'`,
  focalpoint_app: `login ${unprivileged} noinherit password '${plain(passwords.app)}'`,
  focalpoint_worker: `login ${unprivileged} noinherit password '${plain(passwords.worker)}'`,
})

/** CREATE ROLE takes no parameters, so only passwords without quotes or backslashes are allowed. */
const plain = (password: string): string => {
  if (!/^[\w.~-]{16,}$/.test(password))
    throw new Error('A role password needs 16 or more letters, digits, ".", "_", "~" or "-".')
  return password
}

/** Reads the passwords kept in `file` (readable by its owner alone), making them the first time. */
export const readOrMakePasswords = async (file: string): Promise<RolePasswords> => {
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return JSON.parse(known)
  const made = { migrator: makePassword(), app: makePassword(), worker: makePassword() }
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

const makePassword = () => randomBytes(24).toString('base64url')

/** The addresses of one database on a cluster, one for each role that signs in. */
export type DatabaseUrls = { app: string; worker: string; migrator: string }

/** The addresses of database `name` on 127.0.0.1:`port`. */
export const urlsOf = (port: number, passwords: RolePasswords, name: string): DatabaseUrls => {
  const url = (role: keyof RolePasswords) =>
    `postgres://focalpoint_${role}:${passwords[role]}@127.0.0.1:${port}/${name}`
  return { app: url('app'), worker: url('worker'), migrator: url('migrator') }
}

/** Makes database `name` if it is missing, owned by `focalpoint_owner` and closed to everyone else. */
export const ensureDatabase = async (superuserUrl: string, name: string): Promise<void> => {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`
    if (found.length > 0) return
    await sql`create database ${sql(name)} owner focalpoint_owner`
    await sql`revoke all on database ${sql(name)} from public`
    await sql`grant connect on database ${sql(name)} to focalpoint_migrator, focalpoint_app, focalpoint_worker`
  } finally {
    await sql.end()
  }
}
