import en from '../messages/verifier/en.json' with { type: 'json' }
import fr from '../messages/verifier/fr.json' with { type: 'json' }
import { utf8 } from './bytes.ts'
import type { Dossier } from './dossier.ts'
import { storedPieces } from './stored-pieces.ts'
import { verifierFiles } from './verifier-files.ts'
import { fill } from './verify/sentences.ts'
import { longestZip, type ZipPiece } from './zip-stream.ts'

/** Room for whatever is in a zip besides files: headers, the verifier, the dossier. */
const roomBeside = 512 * 1024 * 1024

/** The most that the files of a dossier may weigh together: a zip of 32 bits ends at 4 GiB. */
export const maximumFileBytes = longestZip - roomBeside

/**
 * The pieces of a dossier's zip: the dossier, the verifier in both forms with how to use it, and where asked the bytes of
 * its files, each as `files/<SHA-256>`. 'too_large' where the files weigh more than a zip can hold.
 */
export async function dossierPieces(
  dossier: Dossier,
  { withFiles }: { withFiles: boolean },
): Promise<ZipPiece[] | 'too_large'> {
  const size = dossier.files.reduce((total, file) => total + file.size, 0)
  if (withFiles && size > maximumFileBytes) return 'too_large'
  const { mjs, html } = await verifierFiles()
  const [english, french] = [en, fr].map(({ readme }) =>
    fill(readme.join('\n'), { key: dossier.verifierKey }),
  )
  return [
    { name: 'README.txt', bytes: utf8(`${english}\n\n${french}\n`) },
    { name: 'dossier.json', bytes: utf8(JSON.stringify(dossier)) },
    { name: 'verify.html', bytes: utf8(html) },
    { name: 'verify.mjs', bytes: utf8(mjs) },
    ...(withFiles ? await storedPieces(dossier.files) : []),
  ]
}
