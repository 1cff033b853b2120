import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
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
  const [english, french] = await Promise.all(
    (['en', 'fr'] as const).map(async (language) =>
      fill((await readmeIn(language)).join('\n'), { key: dossier.verifierKey }),
    ),
  )
  return [
    { name: 'README.txt', bytes: utf8(`${english}\n\n${french}\n`) },
    { name: 'dossier.json', bytes: utf8(JSON.stringify(dossier)) },
    { name: 'verify.html', bytes: utf8(html) },
    { name: 'verify.mjs', bytes: utf8(mjs) },
    ...(withFiles ? await storedPieces(dossier.files) : []),
  ]
}

const words = z.object({ readme: z.array(z.string()) })

// Read, not imported: where pages are built, files of words are made ready for them and are JSON no longer.
async function readmeIn(language: 'en' | 'fr'): Promise<string[]> {
  const path = join(process.cwd(), 'server', 'messages', 'verifier', `${language}.json`)
  return words.parse(JSON.parse(await readFile(path, 'utf8'))).readme
}
