// Lines of the text form before they are text: what they say, where in the document they come from, what stands beneath them.

export interface Line {
  /** Where in the document; lines of a block of prose share that of their head. See places.ts. */
  at: string
  text: string
  under?: Line[]
  /** An empty line above, where the line is not the first. */
  apart?: boolean
}

export interface Remarks {
  above: readonly string[]
  behind: string | null
  below: readonly string[]
}
const NONE: Remarks = { above: [], behind: null, below: [] }

/** Text of lines, two spaces a level. `remarks` gives comments: whole lines above a line, one behind it, and whole lines after all beneath it. */
export function textOf(lines: readonly Line[], remarks: (line: Line) => Remarks = () => NONE): string {
  const out: string[] = []
  const write = (all: readonly Line[], depth: number): void => {
    const margin = '  '.repeat(depth)
    for (const line of all) {
      const { above, behind, below } = remarks(line)
      if (line.apart && out.length) out.push('')
      for (const one of above) out.push(margin + one)
      out.push(margin + line.text + (behind === null ? '' : ` ${behind}`))
      write(line.under ?? [], depth + 1)
      for (const one of below) out.push(margin + one)
    }
  }
  write(lines, 0)
  return `${out.join('\n')}\n`
}
