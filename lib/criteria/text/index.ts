// The text form of the language: the same document for those who read and compare text.
export type { Comment } from './comments'
export { completionsAt, type CodeLookup, type Completion } from './complete'
export { formatText } from './format'
export { hoverAt, type Hover } from './hover'
export { parseText, type ParsedText } from './parse'
export { keyOfPlace, outwards } from './places'
export { printText } from './print'
export type { ProblemCode, TextProblem } from './problems'
