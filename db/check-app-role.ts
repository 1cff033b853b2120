import postgres from 'postgres'

/**
 * Why the role behind this address must not run the pages, as one sentence, or undefined when it
 * may. A superuser, an owner of the tables or a role with BYPASSRLS walks through every wall
 * between ministries (PostgreSQL manual, "Row Security Policies").
 */
export const findRoleDanger = async (url: string): Promise<string | undefined> => {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [role] = await sql<{ name: string; super: boolean; bypass: boolean; owner: boolean }[]>`
      select rolname as name, rolsuper as super, rolbypassrls as bypass,
        exists (select from pg_roles owner where owner.rolname = 'focalpoint_owner'
          and pg_has_role(current_user, owner.oid, 'member'))
        or exists (select from pg_class where relowner = pg_roles.oid)
        or exists (select from pg_database where datname = current_database() and datdba = pg_roles.oid)
        as owner
      from pg_roles where rolname = current_user`
    if (role === undefined) return 'The database does not say which role this is.'
    if (role.super) return `The role ${role.name} is a superuser.`
    if (role.bypass) return `The role ${role.name} bypasses row-level security.`
    if (role.owner) return `The role ${role.name} owns tables or may act as their owner.`
    return undefined
  } finally {
    await sql.end()
  }
}
