// A plain table: headings, rows, a caption that is read aloud. Numbers right, in tabular figures.
import type { ReactNode } from 'react'

export interface Column<Row> {
  id: string
  label: string
  cell: (row: Row) => ReactNode
  number?: boolean
  /** Names the row. */ head?: boolean
}

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  showCaption,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: string
  showCaption?: boolean
}) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-base">
        <caption className={showCaption ? 'pb-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={`border-b-2 border-line px-3 py-2 text-sm font-semibold ${column.number ? 'text-right' : 'text-left'}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-hair align-top hover:bg-paper">
              {columns.map((column) => {
                const look = `px-3 py-2 ${column.number ? 'tabular text-right' : 'text-left'}`
                return column.head ? (
                  <th key={column.id} scope="row" className={`${look} font-medium`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={look}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
          {!rows.length && empty && (
            <tr>
              <td colSpan={columns.length} className="px-3 py-4 text-muted">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
