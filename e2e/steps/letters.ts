import { readMail } from '../../test/support/read-mail.ts'
import { installation } from '../installation/installation.ts'
import { addressOf, messagesIn } from '../installation/mailbox.ts'
import { expect } from './journey.ts'
import type { Person } from './people.ts'

/** A letter as a mail program shows it. */
export type Mail = Awaited<ReturnType<typeof readMail>>

/**
 * The letters that the mail server took for somebody and that lead to this path, oldest first, once there are so many:
 * the worker sends them shortly after the act.
 */
export const lettersTo = async (
  person: Person,
  { path, count }: { path: string; count: number },
): Promise<Mail[]> => {
  let found: Mail[] = []
  await expect
    .poll(
      async () => {
        const taken = await messagesIn(installation().mailbox)
        const own = taken.filter(({ to }) => to.includes(addressOf(person)))
        found = (await Promise.all(own.map(readMail))).filter(({ text }) => text.includes(path))
        return found.length
      },
      { message: `letters to ${person.name}`, timeout: 45_000 },
    )
    .toBe(count)

  return found
}

/** Where a letter leads: its link, as somebody presses it. */
export const linkIn = ({ text }: Mail): string => /https?:\/\/\S+/.exec(text)?.[0] ?? ''
