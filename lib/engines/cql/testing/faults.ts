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
    ['future ? [] : [', 'true ? [] : [', 'rows after the reference date count', 'a row after the reference date is not there yet'],
    ["flatten({ ${parts.join(', ')} })", '${parts[0]}', 'a union is its first part', 'rows of two tables, the last of both'],
    ['weight: -test.times', 'weight: test.times', 'a column is added to another', 'below its own upper limit'],
    ["side === 'lo' ? 'hi' : 'lo'", 'side', 'the other column does not turn the bounds', 'perhaps below its own upper limit'],
  ),
  ...inFile(
    'expressions.ts',
    [
      "return pick(eventsOf(events.of, 'certain', context)",
      "return pick(eventsOf(events.of, 'possible', context)",
      'a pick among possible rows',
      'below last only certain rows',
    ],
    ['[flipped(mode), mode]', '[mode, mode]', 'partners do not flip in without', 'without a partner that is only possible'],
    ['? [mode, flipped(mode)]', '? [mode, mode]', 'what lies between does not flip in with', 'a partner behind what is only possible'],
    [
      'spansOf(events.spans, flipped(mode), context)',
      'spansOf(events.spans, mode, context)',
      'spans do not flip in outside',
      'outside a span that is only possible',
    ],
    [
      "lastDay(eventsOf(events.of, 'certain', context)",
      "lastDay(eventsOf(events.of, 'possible', context)",
      'the last day of possible rows',
      'the last day of certain rows',
    ],
    [
      "return lastValue(eventsOf(number.of, 'certain', context)",
      "return lastValue(eventsOf(number.of, 'possible', context)",
      'the latest value is one that is only possible',
      'below a pick only certain rows',
    ],
  ),
  ...inFile(
    'pick.ts',
    ["op === 'last' ? 'desc' : 'asc'", "op === 'last' ? 'asc' : 'desc'", 'last picks the first', 'the first and not the last'],
    ["'onDay', 'tableNo', 'onMinute', 'answered'", "'onDay', 'tableNo', 'answered'", 'the time of day decides nothing', 'the later of two the same day'],
    ["'answered', 'codeKey', 'valueFrom'", "'answered', 'valueFrom'", 'the code decides nothing', 'same time: the code last in order'],
    ["'onDay', 'tableNo', 'onMinute'", "'onDay', 'onMinute'", 'the table decides nothing', 'rows of two tables, the last of both'],
    ['Max(${of} R return all R.onDay)', 'Min(${of} R return all R.onDay)', 'the first day for the last', 'the last day of certain rows'],
    ['distinct (${of} R return all R.onDay)', '(${of} R return all R.onDay)', 'a day for each row', 'two packages of one day are one day'],
    ["Hi`]: bound('Hi')", "Hi`]: bound('Lo')", 'the day’s upper bound is its lower', 'the highest of a day may be higher'],
  ),
  ...inFile(
    'extreme.ts',
    ["how === 'highest' ? 'Max' : 'Min'", "'Max'", 'the least is the greatest', 'the lowest of all'],
    ["how === 'highest' ? 'Hi' : 'Lo'", "'Lo'", 'an open upper bound is passed over', 'the highest may be higher'],
  ),
  ...inFile(
    'known.ts',
    [
      'return `Coalesce(R.atc, First(',
      'return `Coalesce(null as System.String, First(',
      'a row is known by the code asked for',
      'known by ATC, chosen by drug',
    ],
    ['>= ${ATC.length + level}', '>= 0', 'shorter codes are counted', 'codes shorter than the level are left out'],
    ['Substring(R.atc, 0, ${ATC.length + level})', 'R.atc', 'codes are not cut to the level', 'two codes of one group'],
  ),
  ...inFile(
    'relate.ts',
    ['${day} >= ${from(lo)}', '${day} > ${from(lo)}', 'the first day of the reach is left out', 'a partner the same day'],
    ['${day} <= ${from(hi)}', '${day} < ${from(hi)}', 'the last day of the reach is left out', 'a partner 30 days after'],
    ["relation.op === 'with' ? '' : 'not '", "''", 'without is with', 'a partner 30 days after, so not without'],
    ['...(cut ? [cut.has, `P.code = ${cut.code}`] : []),', '', 'any drug is the same', 'a partner of another group'],
    ['(Z > R.onDay and Z < ${partner})', '(Z >= R.onDay and Z < ${partner})', 'the row’s own day lies between', 'what happens the same day is not between'],
    ['S.fromDay <= R.onDay and', 'S.fromDay < R.onDay and', 'a span’s first day is outside', 'inside on the first day'],
    ["wanted ? '' : 'not '", "''", 'outside is inside', 'outside a span that is only possible'],
  ),
  ...inFile(
    'derived.ts',
    ['S.fromDay >= 0 and S.fromDay', 'S.fromDay', 'spans begin before there are days', 'a span that begins before the first day starts nothing'],
    ['R.valueLo = R.valueHi and', '', 'a value that is not one day names its first', 'not before a day names no day'],
    ["onDay: 'R.valueLo'", "onDay: 'R.onDay'", 'a row stays on its own day', 'moved to the day it names'],
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
    ['S.fromDay <= ${day} and', 'S.fromDay < ${day} and', 'a span leaves out its first day', 'a span takes its first day'],
    ['and ${day} < S.toDay', 'and ${day} <= S.toDay', 'a span takes the day it stops', 'resolved today: has it no longer'],
    [' + ${dayCount(grace)} + Sum', ' + Sum', 'grace is forgotten', 'grace reaches the reference date'],
    ['+ Sum(${rows}', '+ Max(${rows}', 'packages of one day are not added', 'days of two packages are added'],
    ['and R.code = K.code', '', 'supplies of different drugs are added', 'two drugs of one day are not added'],
    [' + 999) div 1000', ') div 1000', 'half a day is cut off', 'half a day of supply is a whole one'],
    ['dayCount(b) + 1)', 'dayCount(b))', 'the last day around is left out', 'around: the last day is included'],
    ['S.toDay + ${whole(dayCount(gap) - 1)}', 'S.toDay + ${whole(dayCount(gap) - 2)}', 'a gap of the whole length parts', 'joined over a gap of ten days'],
    ['toDay: (end of I) - ${whole(gap - 1)}', 'toDay: (end of I)', 'the gap stays at the end', 'an episode stops where its last span stops'],
    [
      'S.toDay - S.fromDay >= ${whole(n)}`, library)',
      'S.toDay - S.fromDay > ${whole(n)}`, library)',
      'lasting exactly n is too short',
      'lasting exactly thirty days',
    ],
    ["'T.toDay - S.fromDay', ", '', 'an earlier span overlaps', 'one supply ends before the other begins'],
  ),
  ...inFile(
    'numbers.ts',
    [
      "{ lo: count('certain'), hi: count('possible') }",
      "{ lo: count('certain'), hi: count('certain') }",
      'possible days are not counted',
      'possible days are counted',
    ],
    [
      "number.parts(weight < 0 === (side === 'lo') ? 'hi' : 'lo')",
      'number.parts(side)',
      'a negative weight does not turn the bounds',
      'a negative weight turns the bounds',
    ],
    [
      "if ${weight < 0 === (side === 'lo') ? set.possible : set.certain}",
      'if ${set.certain}',
      'points that may hold are none',
      'points with what is only possible',
    ],
    ['${bound} > 0 then', 'true then', 'what is negative is taken from the sum', 'a negative number adds nothing'],
    [
      'if exists (${rows} R where ${bound} is null return all R) then null else',
      '',
      'an unknown part of a sum is nothing',
      'a sum with an unknown part is at least the rest',
    ],
    [
      'where ${cut.has}\\n    return all ${cut.code}))',
      'return all ${cut.code}))',
      'rows without a code are a code',
      'codes shorter than the level are left out',
    ],
    ['>= ${m}', '> ${m}', 'a code needs one day more', 'a drug on two days'],
  ),
  ...inFile(
    'sums.ts',
    ['n % 1000].map(whole)', '0].map(whole)', 'a limit loses its last figures', 'a limit with figures below a thousand'],
    ['> limitMillions + 1000 then 1', '> limitMillions + 2000000000 then 1', 'a great sum passes 31 bits', 'a sum far above 31 bits'],
    ['< limitMillions - 1000 then -1', '< limitMillions - 2000000000 then -1', 'a small sum passes 31 bits', 'a sum far below 31 bits'],
  ),
  ...inFile(
    'sets.ts',
    ['join(flipped(mode))', 'join(mode)', 'none without the flip', 'none of what is only possible is only possible'],
    ["as === 'yes' ? of.possible : of.certain", 'of.certain', 'missing never counts as yes', 'missing counts as yes'],
    ["op === 'all' ? '\\n    and ' : '\\n    or '", "'\\n    or '", 'all is any', 'all: one no decides'],
    ["`${field} = '' or ${holds}`", 'holds', 'unknown sex is no', 'sex not known'],
    ['>= ${whole(k)}', '> ${whole(k)}', 'at least k asks for one more', 'at least one of two'],
  ),
  ...inFile(
    'window.ts',
    ['Coalesce(month from t, 1)', 'Coalesce(month from t, 12)', 'a year is its last month', '"2021" is the first of January'],
    ["at.plus < 0 ? '-' : '+'", "'+'", 'windows look ahead', 'it is within 30'],
    ['${day} > ${from}', '${day} >= ${from}', 'the day exactly n ago is within', 'the day exactly 29 days ago is not within 29 days'],
    ['${day} <= ${until}', '${day} < ${until}', 'a window leaves out its last day', 'a window takes its last day'],
    ['<= AsOf then ${now}', '< AsOf then ${now}', 'a season that begins today is last year’s', 'the season begins today'],
    ['day > LENGTH[month - 1]!', 'false', 'a day the year does not have is no day', 'the last 29 February of a common year'],
  ),
  ...inFile(
    'compile.ts',
    ['step.asks && possible !== certain', 'false', 'nobody leaves by mangler', 'birth not known'],
    ["when 'female' then 'K' when 'male' then 'M'", "when 'male' then 'K' when 'female' then 'M'", 'the sexes are exchanged', 'a woman'],
  ),
]
