import en from '../../../messages/verifier/en.json' with { type: 'json' }
import fr from '../../../messages/verifier/fr.json' with { type: 'json' }
import { parseVerifierKey } from '../../note.ts'
import { fill, type Words } from '../sentences.ts'
import { verifyFile } from '../verify-file.ts'
import { sourceOfFile } from './chosen-file.ts'
import { element } from './elements.ts'
import { showReport } from './show-report.ts'

/** What was given to the page, which a change of language keeps. */
type Given = { file: File | undefined; key: string; kept: File | undefined }

const given: Given = { file: undefined, key: '', kept: undefined }
const main = document.querySelector('main') ?? document.body
let words: Words = navigator.language.startsWith('fr') ? fr : en
/** Which check is the newest: an earlier one that ends later is not shown. */
let newest = 0

draw()

/** Draws the page anew in the language chosen. */
function draw(): void {
  const { page } = words
  document.documentElement.lang = words === fr ? 'fr' : 'en'
  document.title = page.title
  const other = words === fr ? en : fr
  const language = element('button', { type: 'button', lang: words === fr ? 'en' : 'fr' })
  language.textContent = other.page.language
  language.onclick = () => {
    words = other
    draw()
    void check()
  }
  const file = element('input', { type: 'file', id: 'file' })
  file.onchange = () => take({ file: file.files?.[0] })
  const drop = element(
    'div',
    { class: 'drop' },
    element('label', { for: 'file' }, page.file),
    file,
    element('p', { class: 'hint' }, given.file === undefined ? page.drop : given.file.name),
  )
  const key = element('input', {
    ...{ type: 'text', id: 'key', value: given.key, 'aria-describedby': 'key-hint' },
    ...{ autocomplete: 'off', spellcheck: 'false' },
  })
  key.onchange = () => take({ key: key.value.trim() })
  const kept = element('input', { type: 'file', id: 'kept', 'aria-describedby': 'kept-hint' })
  kept.onchange = () => take({ kept: kept.files?.[0] })
  main.replaceChildren(
    element('header', {}, element('h1', {}, page.title), language),
    element('p', {}, page.lead),
    drop,
    element('label', { for: 'key' }, page.key),
    key,
    element('p', { class: 'hint', id: 'key-hint' }, page.keyHint),
    element('label', { for: 'kept' }, page.kept),
    kept,
    element('p', { class: 'hint', id: 'kept-hint' }, page.keptHint),
    element('section', { id: 'result', 'aria-live': 'polite' }),
    element('footer', {}, element('p', {}, page.offline)),
  )
  listenToDrops(drop)
}

/** Keeps what was given, and checks again what there is. */
function take(more: Partial<Given>): void {
  Object.assign(given, more)
  void check()
}

function listenToDrops(drop: HTMLElement): void {
  // a file dropped beside the frame would otherwise be opened instead of the page
  document.ondragover = (event) => {
    event.preventDefault()
    drop.classList.add('over')
  }
  document.ondragleave = () => drop.classList.remove('over')
  document.ondrop = (event) => {
    event.preventDefault()
    drop.classList.remove('over')
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    take({ file })
    drop.querySelector('.hint')?.replaceChildren(file.name)
  }
}

async function check(): Promise<void> {
  const mine = ++newest
  const { file, key, kept } = given
  const show = (...nodes: Node[]) => {
    if (mine === newest) main.querySelector('#result')?.replaceChildren(...nodes)
  }
  if (file === undefined) return
  if (key !== '' && !isKey(key)) return show(element('p', { class: 'verdict' }, words.page.noKey))
  const progress = element('progress', { 'aria-label': words.page.reading })
  show(element('p', {}, words.page.reading), progress)
  // the page shows that it began before it is busy
  await new Promise((resolve) => setTimeout(resolve, 50))
  try {
    const checkpoint = await kept?.text()
    const brought = { ...(key === '' ? {} : { key }), checkpoint, now: new Date() }
    const found = await verifyFile(sourceOfFile(file), brought, (read, of) => {
      progress.max = of
      progress.value = read
    })
    if (found.kind === 'key_needed') {
      return show(element('p', { class: 'verdict' }, words.page.receiptKey))
    }
    show(...showReport(found.report, found.claimedKey, words))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    const said = fill(words.usage.unreadable, { file: file.name, reason })
    show(element('p', { class: 'verdict faulty' }, said))
  }
}

function isKey(text: string): boolean {
  try {
    return parseVerifierKey(text) !== undefined
  } catch {
    return false
  }
}
