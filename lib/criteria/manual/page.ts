// The manual as data: pages of plain blocks, drawn by the studio (Hjælp) and written as Markdown (docs/manual). Nothing here is written twice:
// what a kind says of itself is the manual.
export interface Example {
  says: string
  answer: string
}
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { type: 'code'; text: string }
  | { type: 'examples'; of: readonly Example[] }
  | { type: 'links'; to: readonly { page: string; label: string; says: string }[] }

export interface Page {
  /** 'index', 'latest-result': its address. */
  id: string
  title: string
  /** Heading in the list of pages; '' for the first page. */
  section: string
  blocks: readonly Block[]
}
