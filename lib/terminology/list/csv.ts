// A code list as CSV and back, without loss: one line a code, for a spreadsheet. The list's own name and note stand in every line.
import { canonicalUri, SYSTEMS, type CodeList, type ListedCode, type SystemId } from '#criteria'
import type { ListRead } from './value-set'
import { sorted } from './value-set'

const HEADING = ['liste', 'navn', 'note', 'system', 'kode', 'titel', 'medtaget', 'afgjort'] as const

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front, which is taken off again. */
const guarded = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)
const cell = (text: string): string => {
  const safe = guarded(text)
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
/** Short names for the systems that are built in; others by their URI. */
const nameOf = (uri: string): string => (Object.entries(SYSTEMS) as [SystemId, { uri: string }][]).find(([, system]) => system.uri === uri)?.[0] ?? uri
const uriOf = (name: string): string => (Object.hasOwn(SYSTEMS, name.toLowerCase()) ? SYSTEMS[name.toLowerCase() as SystemId].uri : canonicalUri(name))

/** With BOM and CRLF, as spreadsheets want it. A list without codes has one line without a code. */
export function csvOf(list: CodeList): string {
  const head = [list.id, list.label, list.note === undefined ? '' : `:${list.note}`]
  const yes = (is: boolean) => (is ? 'ja' : 'nej')
  const rows = sorted(list.codes).map((one) => [
    ...head,
    nameOf(one.system),
    one.code,
    one.title === undefined ? '' : `:${one.title}`,
    yes(one.include),
    yes(one.decided),
  ])
  return `\ufeff${[[...HEADING], ...(rows.length ? rows : [[...head, '', '', '', '', '']])].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** A list from CSV: ours, or one with at least a column of codes. Null when it has no such heading. */
export function listOfCsv(text: string, id?: string): ListRead | null {
  const [first, ...rows] = rowsOf(text.replace(/^\ufeff/, ''))
  const names = first?.cells.map((one) => one.trim().toLowerCase()) ?? []
  const place = (...wanted: string[]) => names.findIndex((name) => wanted.includes(name))
  const at = {
    id: place('liste'),
    label: place('navn'),
    note: place('note'),
    system: place('system', 'kodesystem'),
    code: place('kode', 'code'),
    title: place('titel', 'title', 'tekst', 'display'),
    include: place('medtaget', 'include'),
    decided: place('afgjort', 'decided'),
  }
  if (at.code < 0 || at.system < 0) return null
  const ours = at.id >= 0 && at.label >= 0
  const left: ListRead['left'] = []
  const codes: ListedCode[] = []
  for (const { cells, line } of rows) {
    const of = (column: number) => (column < 0 ? '' : (cells[column] ?? ''))
    const [system, code] = [of(at.system).trim(), of(at.code).trim()]
    if (!system && !code) continue
    if (!system || !code || code.length > 60 || system.length > 200) {
      left.push({ at: String(line), da: 'kode eller kodesystem mangler', en: 'the code or its system is missing' })
      continue
    }
    const told = marked(of(at.title), ours)
    codes.push({
      system: uriOf(system),
      code,
      ...(told === undefined ? {} : { title: told.slice(0, 300) }),
      include: !saysNo(of(at.include)),
      decided: !saysNo(of(at.decided)),
    })
  }
  const head = rows[0]?.cells ?? []
  const note = at.note < 0 ? undefined : marked(head[at.note] ?? '', ours)
  return {
    list: {
      id: id ?? ((at.id < 0 ? '' : (head[at.id] ?? '')) || 'liste'),
      label: at.label < 0 ? '' : (head[at.label] ?? ''),
      codes: sorted(codes).slice(0, 2000),
      ...(note === undefined ? {} : { note: note.slice(0, 300) }),
    },
    left,
  }
}
/** Ours begin with a colon, so that an empty text is told from none. */
const marked = (text: string, ours: boolean): string | undefined => (ours && text.startsWith(':') ? text.slice(1) : text === '' ? undefined : text)
const saysNo = (text: string) => /^(nej|no|n|0|false|falsk)$/i.test(text.trim())

interface Row {
  cells: string[]
  line: number
}
/** Semicolons, or commas where the heading has no semicolon; quotation marks doubled inside quotation marks; line breaks inside them kept. */
function rowsOf(text: string): Row[] {
  const apart = text.slice(0, text.search(/[\r\n]|$/)).includes(';') ? ';' : ','
  const rows: Row[] = []
  let cells: string[] = []
  let now = ''
  let quoted = false
  let line = 1
  let began = 1
  const endRow = () => {
    cells.push(unguarded(now))
    if (cells.some((one) => one !== '')) rows.push({ cells, line: began })
    cells = []
    now = ''
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (letter === '\n') line++
    if (quoted) {
      if (letter !== '"') now += letter
      else if (text[i + 1] === '"') now += text[++i]!
      else quoted = false
    } else if (letter === '"' && now === '') quoted = true
    else if (letter === apart) {
      cells.push(unguarded(now))
      now = ''
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[i + 1] === '\n') {
        i++
        line++
      }
      endRow()
      began = line
    } else now += letter
  }
  if (now !== '' || cells.length) endRow()
  return rows
}
