import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { LetterKind, LetterParams } from '#server/mail/rules/letter-kinds.ts'
import { instant } from './columns.ts'

/** A letter to a member: what it tells, in numbers and times. Its words are found when it is read or sent. */
export const letter = pgTable('letter', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id'),
  memberId: uuid('member_id').notNull(),
  kind: text('kind').$type<LetterKind>().notNull(),
  aboutKind: text('about_kind').notNull(),
  aboutId: uuid('about_id').notNull(),
  params: jsonb('params').$type<LetterParams>().notNull(),
  postedAt: instant('posted_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
