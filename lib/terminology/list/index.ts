// Code lists as things of their own: states, difference, exchange, proposals from a map, and what a new release does to them.
export * from './csv'
export * from './difference'
export * from './edit'
export * from './proposals'
export * from './release-change'
export * from './states'
export { LIST_URL, listOfValueSet, UNDECIDED, valueSetOf, type ListRead, type ValueSet } from './value-set'
