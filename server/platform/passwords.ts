import { hash, verify } from '@node-rs/argon2'

/** Argon2id, 19 MiB, two passes, one lane: OWASP's figure for interactive sign-in (about 90 ms here). */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two at once, so that a flood of sign-ins cannot take both cores from everybody else. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** The PHC string of a password, by Argon2id. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), options))

/** Whether a password has this hash. */
export const checkPassword = (stored: string, password: string): Promise<boolean> =>
  inTurn(() => verify(stored, password.normalize('NFKC')))

/** A hash of nothing anybody knows: checked for unknown names, so that time does not tell who exists. */
export const decoyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$mR3ICLrqSFRoR0cZgeaxcTYgTRt0HfLRCVR3nAq4vxY'
