// A page of the manual on screen, and the list of pages beside it.
import { Link } from '../ui/link'
import type { Route } from 'next'
import { Fragment, type ReactNode } from 'react'
import type { Block, Page } from '#criteria/manual/page'

const addressOf = (page: string): Route => (page === 'index' ? '/hjaelp' : `/hjaelp?side=${page}`) as Route

/** Pages by section, the one shown marked. */
export function PageList({ pages, here, label }: { pages: readonly Page[]; here: string; label: string }) {
  const sections = [...new Set(pages.map(({ section }) => section))]
  return (
    <nav aria-label={label} className="no-print flex flex-col gap-3 text-sm">
      {sections.map((section) => (
        <div key={section}>
          {section && <p className="mb-1 font-semibold text-ink">{section}</p>}
          <ul className="flex flex-col">
            {pages
              .filter((page) => page.section === section)
              .map((page) => (
                <li key={page.id}>
                  <Link
                    href={addressOf(page.id)}
                    aria-current={page.id === here ? 'page' : undefined}
                    className="block rounded-sm px-2 py-1 text-accent hover:bg-accent-100 aria-[current=page]:bg-accent-100 aria-[current=page]:font-semibold"
                  >
                    {page.title}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

export function PageView({ page, answersLabel }: { page: Page; answersLabel: { says: string; answer: string } }) {
  return (
    <article className="flex max-w-[80ch] flex-col gap-3">
      {page.blocks.map((block, index) => (
        <Fragment key={index}>{drawn(block, answersLabel)}</Fragment>
      ))}
    </article>
  )
}

function drawn(block: Block, answers: { says: string; answer: string }): ReactNode {
  switch (block.type) {
    case 'heading':
      return <h2 className="mt-4 text-lg font-semibold">{block.text}</h2>
    case 'paragraph':
      return <p>{inline(block.text)}</p>
    case 'list':
      return (
        <ul className="list-disc pl-5">
          {block.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </ul>
      )
    case 'code':
      return (
        <pre tabIndex={0} className="overflow-x-auto rounded-sm border border-hair bg-paper px-3 py-2 text-sm">
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Rows head={block.head} rows={block.rows} />
    case 'examples':
      return <Rows head={[answers.says, answers.answer]} rows={block.of.map(({ says, answer }) => [says, answer])} />
    case 'links':
      return (
        <ul className="flex flex-col gap-1.5">
          {block.to.map(({ page, label, says }) => (
            <li key={page}>
              <Link href={addressOf(page)} className="font-medium text-accent underline">
                {label}
              </Link>
              {says && <span className="block text-sm text-muted">{says}</span>}
            </li>
          ))}
        </ul>
      )
  }
}

function Rows({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={head.join(', ')}>
      <table className="w-full border-collapse text-base">
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col" className="border-b-2 border-line px-3 py-2 text-left text-sm font-semibold">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((text, at) => (
                <td key={at} className="border-b border-hair px-3 py-1.5 align-top">
                  {inline(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Words between grave accents are code; nothing else is markup. */
const inline = (text: string): ReactNode =>
  text.split('`').map((part, index) =>
    index % 2 ? (
      <code key={index} className="rounded-sm bg-paper px-1 text-sm">
        {part}
      </code>
    ) : (
      part
    ),
  )
