// The workflow: states, acts, who may. Pure.
export * from './acts'
export * from './decide'
export * from './problem'
export * from './states'
export * from './turn'
export * from './views'
