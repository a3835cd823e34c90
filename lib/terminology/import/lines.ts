// Text in pieces to numbered lines, in constant memory: LF, CRLF or CR, and the Ctrl-Z that DOS puts at the end.
export interface Line {
  /** From 1. */
  number: number
  text: string
  /** Whether a line break follows; without one the file may be cut. */
  ended: boolean
  /** Longer than a line may be; `text` holds its beginning. */
  tooLong: boolean
}

const LONGEST = 10_000

export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  let text = ''
  let tooLong = false
  let afterCr = false
  const take = (more: string) => {
    if (text.length + more.length > LONGEST) tooLong = true
    if (text.length < LONGEST) text += more.slice(0, LONGEST - text.length)
  }
  for await (const piece of pieces) {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code !== 10 && code !== 13) {
        afterCr = false
        continue
      }
      const secondHalf = code === 10 && afterCr
      afterCr = code === 13
      if (!secondHalf) {
        take(piece.slice(from, at))
        yield { number: ++number, text, ended: true, tooLong }
        text = ''
        tooLong = false
      }
      from = at + 1
    }
    take(piece.slice(from))
  }
  if (text && text !== '\u001a') yield { number: ++number, text: text.replace(/\u001a$/, ''), ended: false, tooLong }
}
