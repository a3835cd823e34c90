// A file on its way in. XMLHttpRequest tells how much is sent; what comes back are lines of JSON (app/api/terminology/route.ts).
import type { Problem } from '#workflow'

export type FileAnswer = { report: { release: number | null; codes: number } } | { problem: Problem } | { lost: true } | { stopped: true }
export interface Sending {
  answer: Promise<FileAnswer>
  stop: () => void
}
type Line = { progress: { rowsRead: number; bytes: number } } | { report: { release: number | null; codes: number } } | { problem: Problem }

export function sendFile(file: File, asked: { format: string; name: string; smaller: boolean }, tell: (far: { share: number; rows: number }) => void): Sending {
  const request = new XMLHttpRequest()
  const far = { share: 0, rows: 0 }
  const answer = new Promise<FileAnswer>((resolve) => {
    request.upload.onprogress = (event) => {
      far.share = event.lengthComputable && event.total ? event.loaded / event.total : 0
      tell({ ...far })
    }
    request.onprogress = () => {
      const last = linesOf(request.responseText).findLast((one) => 'progress' in one)
      if (!last || !('progress' in last)) return
      far.rows = last.progress.rowsRead
      tell({ ...far })
    }
    request.onload = () => {
      const last = linesOf(request.responseText).at(-1)
      resolve(last && !('progress' in last) ? last : { lost: true })
    }
    request.onerror = () => resolve({ lost: true })
    request.onabort = () => resolve({ stopped: true })
  })
  const query = new URLSearchParams({
    ...(asked.format ? { format: asked.format } : {}),
    ...(asked.name.trim() ? { name: asked.name.trim() } : {}),
    ...(asked.smaller ? { smaller: 'ja' } : {}),
  })
  request.open('POST', `/api/terminology?${query}`)
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
  request.send(file)
  return { answer, stop: () => request.abort() }
}

/** Whole lines; one that is still coming is left. */
function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line): Line[] => {
    if (!line.trim()) return []
    try {
      return [JSON.parse(line) as Line]
    } catch {
      return []
    }
  })
}
