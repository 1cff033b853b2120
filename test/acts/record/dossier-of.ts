import { sealDossier } from '#server/record/build-dossier.ts'
import type { Dossier } from '#server/record/dossier.ts'
import { exportRecord } from '#server/record/export-record.ts'
import type { World } from '../../support/world.ts'

/** The whole record, up to its newest checkpoint, as the auditor takes it away. */
export const dossierOf = async (world: World): Promise<Dossier> => {
  const exported = await world.auditor.read(exportRecord, {})
  if (!exported?.dossier) throw new Error('the auditor exports the record')

  return sealDossier(exported.dossier)
}
