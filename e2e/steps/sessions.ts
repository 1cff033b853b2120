import postgres from 'postgres'
import { installation } from '../installation/installation.ts'
import type { Person } from './people.ts'

/** Makes a person's sessions as old as only time could: unused for longer than a session lasts. */
export const ageSessions = async ({ signInName }: Person): Promise<void> => {
  const sql = postgres(installation().superuserUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`
      update session set seen_at = seen_at - interval '61 minutes'
      where member_id in (select id from member where sign_in_name = ${signInName})`
  } finally {
    await sql.end()
  }
}

/** Ends a person's sessions at once, as signing out or being disabled does. */
export const endSessions = async ({ signInName }: Person): Promise<void> => {
  const sql = postgres(installation().superuserUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`
      update session set revoked_at = clock_timestamp()
      where revoked_at is null
        and member_id in (select id from member where sign_in_name = ${signInName})`
  } finally {
    await sql.end()
  }
}
