import { isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import { readReplacedKeys } from './replaced-keys.ts'
import { makeSigner, type Signer } from './sign-checkpoint.ts'
import { readOrMakeSigningKey } from './signing-key.ts'

/** A first round reads the whole record, so it may take its time. */
const signingMilliseconds = 120_000

/**
 * The worker's round that signs the record whenever it has grown. The key is made with the first
 * entry if set-up made none; until there is an installation there is nothing to sign.
 * @param keyFile where the signing key is
 */
export function signRound(keyFile: string): (context: { connection: Connection }) => Promise<void> {
  let signer: Signer | undefined

  return async ({ connection }) => {
    if (signer === undefined) {
      const origin = await originOf(connection)
      if (origin === undefined) return
      const key = await readOrMakeSigningKey(keyFile, origin)
      signer = makeSigner(connection.sql, key, await readReplacedKeys(keyFile))
    }
    try {
      const { sign } = signer
      await connection.within(() => sign(new Date()), signingMilliseconds)
    } catch (error) {
      // Begun anew, so that it reads on a connection that lives, and the key that followed.
      signer = undefined
      throw error
    }
  }
}

async function originOf({ database }: Connection): Promise<string | undefined> {
  const [row] = await database
    .select({ origin: installation.origin })
    .from(installation)
    .where(isNull(installation.endedBy))

  return row?.origin
}
