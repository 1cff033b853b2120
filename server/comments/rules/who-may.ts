import type { WhoMay } from '#server/members/rules/roles.ts'

const commenting = ['convenor', 'drafter', 'representative', 'adviser'] as const

/**
 * Who may do what with comments. Observers and auditors read them; an observer who is mentioned says
 * that they have seen it, which changes nothing for others.
 */
export const whoMay = {
  'comment.start_thread': { scope: 'situation', roles: commenting },
  'comment.reply': { scope: 'situation', roles: commenting },
  'comment.revise': { scope: 'situation', roles: commenting },
  'comment.resolve': { scope: 'situation', roles: commenting },
  'comment.reopen': { scope: 'situation', roles: commenting },
  'comment.see_mention': { scope: 'situation', roles: [...commenting, 'observer'] },
  'comment.note_text_mentions': { scope: 'situation', roles: ['system'] },
  'comment.see_text_mention': { scope: 'situation', roles: [...commenting, 'observer'] },
  'comment.list': { scope: 'situation', roles: ['member'] },
  'comment.list_mentionable': { scope: 'situation', roles: ['member'] },
  'comment.list_waiting': { scope: 'installation', roles: ['member'] },
  'comment.list_waiting_in_texts': { scope: 'installation', roles: ['member'] },
} as const satisfies WhoMay
