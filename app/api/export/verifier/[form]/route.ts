import { getTranslations } from 'next-intl/server'
import { appDatabase } from '#server/platform/database.ts'
import { sessionFromCookieHeader } from '#server/platform/session.ts'
import { verifierFiles } from '#server/record/verifier-files.ts'
import { saving, saying } from '../../answer.ts'

type Props = { params: Promise<{ form: string }> }

/** Downloads the verifier, as the program `mjs` or the page `html`; for everybody signed in. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => {
  const t = await getTranslations('record.export')
  const session = await sessionFromCookieHeader(appDatabase(), request.headers.get('cookie'))
  if (!session) return saying(401, t('signIn'))
  const { form } = await params
  if (form !== 'mjs' && form !== 'html') return saying(404, t('none'))
  const files = await verifierFiles()

  return saving(files[form], `verify.${form}`, 'application/octet-stream')
}
