// Terminology in the database: releases, search, code lists. Knows pg alone, so that the command line can use it too.
export * from './connection'
export * from './import'
export { noteWords, reasonWords, type Noted, type Progress, type Told } from './stage'
export * from './search'
export * from './releases'
export * from './changes'
export * from './lists'
