import { audiences } from '../../evidence/rules/release.ts'
import { fromHex } from '../bytes.ts'
import {
  type Dossier,
  type DossierCheckpoint,
  type DossierGaps,
  type DossierScope,
  type DossierWitness,
  dossierFormat,
} from '../dossier.ts'
import { isPlainObject } from '../plain-object.ts'
import type { Notebook } from './report.ts'
import { Misshapen, type Shape, shapeOf } from './shape.ts'

/**
 * Reads a dossier from the text of a file, by hand and strictly: a missing, unknown or misshapen
 * member is a fault with its place. Returns undefined, with the fault written down, when the text
 * is not a dossier. Nothing is believed yet: this only says that the parts are where they belong.
 */
export function readDossier(text: string, notebook: Notebook): Dossier | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    notebook.fault(endsEarly(text, reason) ? 'truncated' : 'not_json')
    return
  }
  if (!isPlainObject(value) || typeof value.format !== 'string') {
    notebook.fault('not_a_dossier')
    return
  }
  if (value.format !== dossierFormat) {
    notebook.fault('unknown_format', { format: value.format, known: dossierFormat })
    return
  }
  try {
    const dossier = shape(value)
    notebook.checked('structure')
    return dossier
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error
    notebook.fault('misshapen', { place: error.place })
    return
  }
}

/** Whether what is wrong with a text is that more of it is missing. */
function endsEarly(text: string, reason: string): boolean {
  if (/end of JSON|Unterminated/.test(reason)) return true
  const at = /at position (\d+)/.exec(reason)?.[1]
  return text.startsWith('{') && (!text.trimEnd().endsWith('}') || Number(at) === text.length)
}

function shape(value: unknown): Dossier {
  const root = shapeOf(value, 'dossier')
  root.onlyMembers(
    'format',
    'origin',
    'verifierKey',
    'exportedAt',
    'scope',
    'audience',
    'withheld',
    'witnesses',
    'checkpoints',
    'entries',
    'openings',
    'contents',
    'files',
    'digest',
  )
  return {
    format: dossierFormat,
    origin: root.member('origin').text(),
    verifierKey: root.member('verifierKey').text(),
    exportedAt: root.member('exportedAt').instant(),
    scope: scopeIn(root.member('scope')),
    ...(root.has('audience') ? { audience: root.member('audience').oneOf(...audiences) } : {}),
    ...(root.has('withheld') ? { withheld: gapsIn(root.member('withheld')) } : {}),
    ...(root.has('witnesses') ? { witnesses: root.member('witnesses').list(witnessIn) } : {}),
    checkpoints: root.member('checkpoints').list(checkpointIn),
    entries: root.member('entries').list((one) => one.text()),
    openings: root.member('openings').list((one) => {
      one.onlyMembers('index', 'opening')
      return { index: one.member('index').count(), opening: one.member('opening').text() }
    }),
    contents: root.member('contents').dictionary((one) => one.text()),
    files: root.member('files').list(fileIn),
    digest: root.member('digest').text(),
  }
}

function witnessIn(one: Shape): DossierWitness {
  one.onlyMembers('name', 'verifierKey')
  return { name: one.member('name').text(), verifierKey: one.member('verifierKey').text() }
}

function checkpointIn(one: Shape): DossierCheckpoint {
  one.onlyMembers('note', 'signedAt', 'cosignatures', 'timeStamp')
  const lines = one.has('cosignatures')
    ? { cosignatures: one.member('cosignatures').list((line) => line.text()) }
    : {}
  const token = one.has('timeStamp') ? { timeStamp: one.member('timeStamp').text() } : {}
  return {
    note: one.member('note').text(),
    signedAt: one.member('signedAt').instant(),
    ...lines,
    ...token,
  }
}

function scopeIn(scope: Shape): DossierScope {
  const kind = scope.member('kind').text()
  if (kind === 'record') {
    scope.onlyMembers('kind')
    return { kind }
  }
  if (kind === 'situation') {
    scope.onlyMembers('kind', 'situation')
    return { kind, situation: scope.member('situation').text() }
  }
  if (kind !== 'decision') throw new Misshapen(scope.place)
  scope.onlyMembers('kind', 'decision')
  return { kind, decision: scope.member('decision').text() }
}

function gapsIn(gaps: Shape): DossierGaps {
  gaps.onlyMembers('contents', 'files')
  return {
    contents: gaps.member('contents').list((one) => one.text()),
    files: gaps.member('files').count(),
  }
}

function fileIn(file: Shape): Dossier['files'][number] {
  file.onlyMembers('sha256', 'name', 'size', 'base64')
  const sha256 = file.member('sha256').text()
  if (fromHex(sha256, 32) === undefined) throw new Misshapen(file.place)
  const described = {
    sha256,
    name: file.member('name').text(),
    size: file.member('size').count(),
  }
  return file.has('base64') ? { ...described, base64: file.member('base64').text() } : described
}
