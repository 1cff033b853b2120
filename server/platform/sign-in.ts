import { randomUUID } from 'node:crypto'
import { and, count, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { password } from '#db/schema/password.ts'
import { signInAttempt } from '#db/schema/sign-in-attempt.ts'
import { checkPassword, decoyHash } from './passwords.ts'
import { openSession } from './session.ts'

const windowMinutes = 15
const attemptsPerName = 10
const attemptsPerAddress = 50

export type SignedIn =
  | { ok: true; memberId: string; token: string }
  | { ok: false; why: 'refused' | 'too_many_attempts' }

/**
 * Checks a name and password and opens a session. Every attempt is logged; ten failures of a name, or fifty
 * of an address, within 15 minutes and further ones are not looked at (ASVS 6.3.1).
 * @param address of the network peer, as the web server saw it
 */
export const signIn = (
  connection: Pick<Connection, 'database' | 'within'>,
  given: { name: string; password: string; address: string },
): Promise<SignedIn> => connection.within(() => checkAndOpen(connection, given))

const checkAndOpen = async (
  connection: Pick<Connection, 'database' | 'within'>,
  given: { name: string; password: string; address: string },
): Promise<SignedIn> => {
  const { database } = connection
  const name = given.name.trim().toLowerCase()
  const attempt = (outcome: 'signed_in' | 'refused' | 'too_many_attempts') =>
    database.insert(signInAttempt).values({
      id: randomUUID(),
      at: sql`clock_timestamp()`,
      signInName: name.slice(0, 200),
      address: given.address,
      outcome,
    })
  if (await tooMany(connection, name, given.address)) {
    await attempt('too_many_attempts')

    return { ok: false, why: 'too_many_attempts' }
  }
  const [found] = await database
    .select({ memberId: member.id, hash: password.hash })
    .from(member)
    .innerJoin(password, eq(password.memberId, member.id))
    .where(
      and(
        eq(sql`lower(${member.signInName})`, name),
        isNull(member.endedBy),
        eq(member.disabled, false),
      ),
    )
  const right = await checkPassword(found?.hash ?? decoyHash, given.password)
  if (!found || !right) {
    await attempt('refused')

    return { ok: false, why: 'refused' }
  }
  await attempt('signed_in')

  return {
    ok: true,
    memberId: found.memberId,
    token: await openSession(connection, found.memberId),
  }
}

const tooMany = async (
  { database }: Pick<Connection, 'database' | 'within'>,
  name: string,
  address: string,
): Promise<boolean> => {
  const [row] = await database
    .select({
      byName: count(sql`case when ${signInAttempt.signInName} = ${name} then 1 end`),
      byAddress: count(sql`case when ${signInAttempt.address} = ${address} then 1 end`),
    })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.outcome, 'refused'),
        gt(signInAttempt.at, sql`clock_timestamp() - make_interval(mins => ${windowMinutes})`),
        or(eq(signInAttempt.signInName, name), eq(signInAttempt.address, address)),
      ),
    )

  return row !== undefined && (row.byName >= attemptsPerName || row.byAddress >= attemptsPerAddress)
}
