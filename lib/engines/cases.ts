// Test patients of a document: run on any engine, and made at its edges.
export * from './cases/verdict'
export { boundariesOf, boundaryCases, type BoundaryCase, type Stand } from './cases/boundary'
