// Populations: their columnar form, how it is assembled, its file, and what it holds.
export * from './assemble'
export type * from './columns'
export { TABLES_CSV } from './csv/tables'
export * from './describe'
export * from './file'
export * from './value'
