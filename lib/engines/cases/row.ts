// What the rows of a test patient may hold, table by table: the data contract that engines and receivers share.
import type { Column, Table, Word } from '#criteria'
import { HOLDS } from '../sql/schema'

export const columnsOf = (table: Table): readonly Column[] => HOLDS[table].columns
export const wordsOf = (table: Table): readonly Word[] => HOLDS[table].words

/** The column that a row is first read for. */
const MAIN: Partial<Record<Table, Column>> = { result: 'value', dispensing: 'supplyDays', order: 'dailyDdd', service: 'times', vaccination: 'dose' }
export const mainColumn = (table: Table): Column | undefined => MAIN[table]

/** Words that criteria ask for by name; all others are anyone's own. '' is not known. */
const CHOICES: Partial<Record<Word, readonly string[]>> = { source: ['egen', 'epikrise', 'import'], notFollowed: ['ja'], prn: ['ja'], group: ['1', '2'] }
export const choicesOf = (table: Table, word: Word): readonly string[] | undefined =>
  word === 'kind' ? (table === 'diagnosis' ? ['forloeb', 'kontakt'] : table === 'letter' ? ['epikrise'] : undefined) : CHOICES[word]
