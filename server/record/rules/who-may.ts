import type { WhoMay } from '#server/members/rules/roles.ts'

/** The record: everybody reads the acts of their own compartments, an auditor all, and exports it. */
export const whoMay = {
  'record.list': { scope: 'installation', roles: ['member'] },
  'record.changes': { scope: 'installation', roles: ['member'] },
  'record.get': { scope: 'installation', roles: ['member'] },
  'record.receipt': { scope: 'installation', roles: ['member'] },
  'record.checkpoints': { scope: 'installation', roles: ['member'] },
  'record.witnesses': { scope: 'installation', roles: ['member'] },
  'witness.register': { scope: 'installation', roles: ['administrator'] },
  'witness.retire': { scope: 'installation', roles: ['administrator'] },
  'record.rotate_key': { scope: 'installation', roles: ['system'] },
  'record.freeze': { scope: 'installation', roles: ['system'] },
  'record.filters': { scope: 'installation', roles: ['member'] },
  'record.export_acts': { scope: 'installation', roles: ['member'] },
  'record.readings': { scope: 'installation', roles: ['auditor'] },
  'record.export': { scope: 'installation', roles: ['auditor'] },
  'decision.export': { scope: 'situation', roles: ['member'] },
} as const satisfies WhoMay
