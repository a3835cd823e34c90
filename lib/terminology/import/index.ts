// Importers: bytes of an official file in, rows and refusals out. They know no database and keep nothing in memory. Node alone (csv-parse streams).
export * from './formats'
export * from './item'
export * from './reasons'
export * from './systems'
