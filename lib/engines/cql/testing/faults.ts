// Faults planted in the CQL compiler, each one line, and the case of entry.ts that gets another answer from it.
import type { Fault } from '../../faults/fault'

export interface CqlFault extends Fault {
  /** `says` of the case. */
  seen: string
}
const inFile = (file: string, ...faults: [find: string, replace: string, why: string, seen: string][]): CqlFault[] =>
  faults.map(([find, replace, why, seen]) => ({ file: `cql/${file}`, find, replace, why, seen }))

export const CQL_FAULTS: readonly CqlFault[] = [
  ...inFile(
    'events.ts',
    ['`R.onDay > ${after}`', '`R.onDay >= ${after}`', 'the day exactly n ago is within', 'the day exactly 29 days ago is not within 29 days'],
    ['`R.onDay <= ${to}`', '`R.onDay < ${to}`', 'a window leaves out its last day', 'a window takes its last day'],
    ['events.future ? [] : [', 'true ? [] : [', 'rows after the reference date count', 'a row after the reference date is not there yet'],
    ["events.op === 'last' ? 'desc' : 'asc'", "events.op === 'last' ? 'asc' : 'desc'", 'last picks the first', 'the first and not the last'],
    [
      "const of = eventsOf(events.of, 'certain', context)",
      "const of = eventsOf(events.of, 'possible', context)",
      'a pick among possible rows',
      'below a pick only certain rows',
    ],
    ["'onDay', 'tableNo', 'onMinute', 'answered'", "'onDay', 'tableNo', 'answered'", 'the time of day decides nothing', 'the later of two the same day'],
    ["'answered', 'codeKey', 'valueFrom'", "'answered', 'valueFrom'", 'the code decides nothing', 'same time: the code last in order'],
  ),
  ...inFile(
    'codes.ts',
    [
      '`StartsWith(C, ${quoted(keyOf(one.system, one.code))})`',
      '`C = ${quoted(keyOf(one.system, one.code))}`',
      'a prefix matches exactly',
      'a prefix, also with an addition',
    ],
    ["one.match === 'exact'", 'false', 'exact codes are never met', 'any of a row’s codes'],
    ["one.match === 'prefix'", 'true', 'an exact code matches as a prefix', 'a longer exact code is another code'],
    ['`${any} and not ${oneOf(set.not)}`', 'any', 'excepted codes are included', 'an excepted code'],
    [' + Clinic`', ` + '091034' or true\``, 'any clinic will do', 'listed elsewhere'],
  ),
  ...inFile(
    'compare.ts',
    ["return known(side(certain ? 'hi' : 'lo', is, n))", "return known(side('hi', is, n))", 'possible is as certain', '"<= 50" may be below 50'],
    ["${certain ? 'false' : 'true'}", 'false', 'what is not known is no', 'words are unreadable, and an older answer does not step in'],
    ["side('lo', '>=', n)", "side('lo', '>', n)", 'between leaves out its lower end', 'away from zero'],
  ),
  ...inFile(
    'rows.ts',
    ["Coalesce(Q.comparator.value, '=')", "'='", 'the comparator is ignored', '"<= 50" may be below 50'],
    ["when '<' then n - 1", "when '<' then n", '"<" takes the limit itself', '"< 50" is below 50'],
    ["Coalesce(Q.code.value, Q.unit.value, '') in units", 'true', 'the unit is ignored', 'a value in another unit is unreadable'],
    ['Truncate(Abs(v) + 0.50000001) * 1000', 'Truncate(Abs(v)) * 1000', 'cut and not rounded', 'rounded to the concept’s decimals, the half upwards'],
    ['(if v < 0.0 then -1 else 1) *', '1 *', 'the sign is lost', 'away from zero'],
    ['Truncate(Abs(v) * 100.0 + 0.50000001)', 'Truncate(Abs(v) * 100.0 + 0.5)', 'rounded as a binary number', 'a half no binary number holds'],
    ["when system in { ${system.aliases.map(quoted).join(', ')} } then", 'when false then', 'aliases are not known', 'another name of the same system'],
    ['      and ${source.counts}', '', 'every status counts', 'a refuted diagnosis stays out'],
    ['"Day of time"(died), "Day of date"(X.birthDate.value), 0)', '"Day of time"(died), 1000000)', 'dead on no day is not dead', 'dead, day not known'],
  ),
  ...inFile(
    'sources.ts',
    [`"end".value) + 1`, `"end".value)`, 'the last day of a period is not covered', 'the last day of a listing is covered'],
    ['then onDay else null', 'then null else null', 'ended without a date never ends', 'resolved without a date: ended on its own day'],
    ["'(X.onset as FHIR.dateTime).value', ", '', 'the onset is not read', 'onset where nothing is recorded'],
  ),
  ...inFile(
    'spans.ts',
    ['S.fromDay <= ${at} and', 'S.fromDay < ${at} and', 'a span leaves out its first day', 'a span takes its first day'],
    ['and ${at} < S.toDay', 'and ${at} <= S.toDay', 'a span takes the day it stops', 'resolved today: has it no longer'],
    [' + ${spans.grace} + Sum', ' + Sum', 'grace is forgotten', 'grace reaches the reference date'],
    ['+ Sum(${rows}', '+ Max(${rows}', 'packages of one day are not added', 'days of two packages are added'],
    ['and R.code = K.code', '', 'supplies of different drugs are added', 'two drugs of one day are not added'],
    [' + 999) div 1000', ') div 1000', 'half a day is cut off', 'half a day of supply is a whole one'],
  ),
  ...inFile(
    'numbers.ts',
    ['Count(distinct (', 'Count((', 'rows are counted, not days', 'two packages of one day are one day'],
    ["days('certain'), days('possible')", "days('certain'), days('certain')", 'possible days are not counted', 'possible days are counted'],
    ["weight < 0 === (side === 'lo')", "side === 'hi'", 'a negative weight does not turn the bounds', 'a negative weight turns the bounds'],
    ['whole(n % 1000)', "'0'", 'a limit loses its last figures', 'a limit with figures below a thousand'],
    ['thousands - limitThousands > 10000', 'thousands - limitThousands > 2000000000', 'a great sum passes 31 bits', 'a sum far above 31 bits'],
  ),
  ...inFile(
    'sets.ts',
    ["mode === 'certain' ? 'possible' : 'certain'", 'mode', 'none without the flip', 'none of what is only possible is only possible'],
    ["set.as === 'yes' ? of.possible : of.certain", 'of.certain', 'missing never counts as yes', 'missing counts as yes'],
    ['`"Day of birth" > ${after}`', '`"Day of birth" >= ${after}`', 'one day too old', 'no longer 17 on it'],
    ['`"Day of birth" <= ${to}`', '`"Day of birth" < ${to}`', 'not of age on the birthday', '18 on the birthday'],
    ["set.op === 'all' ? '\\n    and ' : '\\n    or '", "'\\n    or '", 'all is any', 'all: one no decides'],
    ["`${field} = '' or ${holds}`", 'holds', 'unknown sex is no', 'sex not known'],
    ['>= ${set.k}', '> ${set.k}', 'at least k asks for one more', 'at least one of two'],
  ),
  ...inFile(
    'window.ts',
    ['Coalesce(month from t, 1)', 'Coalesce(month from t, 12)', 'a year is its last month', '"2021" is the first of January'],
    ["at.plus < 0 ? '-' : '+'", "'+'", 'windows look ahead', 'it is within 30'],
  ),
  ...inFile(
    'compile.ts',
    ['step.asks && possible !== certain', 'false', 'nobody leaves by mangler', 'birth not known'],
    ["when 'female' then 'K' when 'male' then 'M'", "when 'male' then 'K' when 'female' then 'M'", 'the sexes are exchanged', 'a woman'],
  ),
]
