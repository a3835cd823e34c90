// A page of the manual as Markdown.
import type { Block, Page } from './page'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

export const markdownOf = ({ title, blocks }: Page, nav: string): string => `${[`# ${title}`, ...blocks.map(block), nav].join('\n\n')}\n`

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `## ${one.text}`
    case 'paragraph':
      return one.text
    case 'list':
      return one.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return [row(one.head), row(one.head.map(() => '---')), ...one.rows.map(row)].join('\n')
    case 'code':
      return `\`\`\`\n${one.text}\n\`\`\``
    case 'examples':
      return one.of.map(({ says, answer }) => `- ${says} → **${answer}**`).join('\n')
    case 'links':
      return one.to.map(({ page, label, says }) => `- [${label}](${page}.md)${says ? ` – ${says}` : ''}`).join('\n')
  }
}
