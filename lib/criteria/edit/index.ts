// Acts on a profile document: each takes a document and gives a new one. Canvas, outline, menus, keys and forms all use these.
export * from './flow'
export * from './history'
export * from './ids'
export * from './lists'
export * from './missing'
export * from './node'
export * from './paste'
export * from './tiers'
