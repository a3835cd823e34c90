// Faults planted in the SQL engine: the compiler, and the loading of a population.
import type { Fault } from './fault'

const inFile = (file: string, ...faults: [find: string, replace: string, why: string][]): Fault[] =>
  faults.map(([find, replace, why]) => ({ file, find, replace, why }))

export const SQL_FAULTS: readonly Fault[] = [
  ...inFile(
    'sql/bounds.ts',
    ['return `${hi} < ${n}`', 'return `${hi} <= ${n}`', 'certainly below takes the limit itself'],
    ['return `${lo} >= ${n}`', 'return `${lo} > ${n}`', 'certainly at least leaves the limit out'],
    ['`(${lo} is null or ${lo} < ${n})`', '`${lo} < ${n}`', 'an open lower side is not possibly below'],
    ['`(${hi} is null or ${hi} >= ${n})`', '`(${hi} is null or ${hi} > ${n})`', 'possibly at least leaves the limit out'],
    ['`(${lo} >= ${n} and ${hi} <= ${m})`', '`(${lo} > ${n} and ${hi} <= ${m})`', 'between without its lower end'],
    ['`(${lo} > ${m} or ${hi} < ${n})`', '`(${lo} > ${m} and ${hi} < ${n})`', 'outside asks for both sides'],
  ),
  ...inFile(
    'sql/events.ts',
    ['`t.day > ${emit.day(events.after)}`', '`t.day >= ${emit.day(events.after)}`', 'the day exactly n ago is within'],
    ['`t.day <= ${emit.day(events.to)}`', '`t.day < ${emit.day(events.to)}`', 'the last day of a window is left out'],
    ["events.op === 'last' ? 'desc' : 'asc'", "events.op === 'last' ? 'asc' : 'desc'", 'last picks the first'],
    ['t.place <= ${whole(events.n)}', 't.place <= ${whole(events.n)} + 1', 'one row too many'],
    ['partition by t.pid order by t.ord ${order}', 'partition by t.pid order by t.day ${order}', 'last by day, with ties'],
    ['future ? [] : [', 'true ? [] : [', 'rows after the reference date count'],
    ['`coalesce(t.stop, ${OPEN_DAY}) as stop`', '`coalesce(t.stop, t.day) as stop`', 'a span without an end is empty'],
    ['coalesce(${atc}, ${first})', '${first}', 'a supply is known by another code than its ATC'],
    ["one.in.filter((word) => word !== '')", 'one.in', 'an unknown word can be chosen'],
  ),
  ...inFile(
    'sql/emit.ts',
    ['` and not ${this.anyOf(set.not)}`', "''", 'excepted codes are included'],
    ["this.dialect.startsWith('c.code', code)", '`c.code = ${this.dialect.text(code)}`', 'a prefix matches exactly'],
    ['`c.code in (${this.words(exact)})`', "exact.map((one) => this.dialect.startsWith('c.code', one)).join(' or ')", 'an exact code matches as a prefix'],
    [" and c.code = ${this.dialect.textParam('clinic')})", ')', 'any clinic will do'],
    ['one.at.plus === at.plus && one.at.unit === at.unit', 'one.at.plus === at.plus', 'two bounds of the same number share a parameter'],
    ["(c.system = ${this.dialect.text(system)} and (${tests.join(' or ')}))", "((${tests.join(' or ')}))", 'a code of another system matches'],
  ),
  ...inFile(
    'sql/spans.ts',
    ['where t.day < t.stop', 'where t.day <= t.stop', 'an empty span stays'],
    ['t.start <= ${day} and', 't.start < ${day} and', 'a span leaves out its first day'],
    ['and ${day} < t.stop', 'and ${day} <= t.stop', 'a span takes the day it stops'],
    ['+ sum(${days})', '+ max(${days})', 'packages of one day are not added'],
    [' + ${whole(spans.grace)} as stop', ' as stop', 'grace forgotten'],
    ['else ${whole(spans.unknown)} end', 'else 0 end', 'unknown supply lasts no days'],
    ['group by t.pid, t.day, t.code', 'group by t.pid, t.day', 'supplies of different drugs are added'],
    [', 0) + 999`', ', 0)`', 'half a day is rounded down'],
  ),
  ...inFile(
    'sql/numbers.ts',
    ['count(distinct t.day) as n', 'count(t.day) as n', 'rows are counted, not days'],
    ["left join ${days('possible')} b", "left join ${days('certain')} b", 'possible days are not counted'],
    ['weight < 0 ? other : side', 'side', 'a negative weight does not turn the bounds'],
    ['coalesce(a.n, 0) as lo', 'a.n as lo', 'no rows are not 0 days'],
  ),
  ...inFile(
    'sql/sets.ts',
    ["mode === 'certain' ? 'possible' : 'certain').join(' or ')", "mode).join(' or ')", 'none without the flip'],
    ["set.as === 'yes' ? 'possible' : 'certain'", "set.as === 'yes' ? 'certain' : 'possible'", 'missing counts the other way'],
    ['`p.birth > ${emit.day(set.after)}`', '`p.birth >= ${emit.day(set.after)}`', 'one day too old'],
    ['`p.birth <= ${emit.day(set.to)}`', '`p.birth < ${emit.day(set.to)}`', 'not of age on the birthday'],
    ['`p.birth is null or (${tests})`', '`(${tests})`', 'unknown birth is no'],
    ["mode === 'possible' ? [''] : []", '[]', 'unknown sex is no'],
    ['left join ${numberSql(set.of, emit)} n', 'join ${numberSql(set.of, emit)} n', 'nothing measured is no'],
    ['>= ${whole(set.k)}', '> ${whole(set.k)}', 'at least k asks for one more'],
    ["sure(set) ? 'certain' : mode", "'certain'", 'nobody is only possible'],
  ),
  ...inFile(
    'sql/sure.ts',
    ["return !('column' in events.test) && sureEvents(events.of)", 'return sureEvents(events.of)', 'a value test is taken for sure'],
    ['sureSpans(spans.of) : sureEvents(spans.of)', 'sureSpans(spans.of) : true', 'spans are taken for sure'],
  ),
  ...inFile(
    'sql/compile.ts',
    ['asks && !sure(set!)', 'asks && false', 'nobody leaves by mangler'],
    ['then 3 else 2 end', 'then 2 else 3 end', 'nej and mangler are swapped'],
    ['when 2 then ${to(step.no)} else ${to(step.missing)}', 'else ${to(step.no)}', 'mangler walks the way of nej'],
    ['when (${included}) and w.h${index} = 1', 'when w.h${index} = 1', 'rules hold for those who are out'],
    ['index === plan.tiers.length - 1', 'index === 0', 'the first empty tier takes everyone'],
    [
      "setSql(set, 'certain', atoms, emit)} then 1 else 0 end` : '0'",
      "setSql(set, 'possible', atoms, emit)} then 1 else 0 end` : '0'",
      'a rule that may hold holds',
    ],
  ),
  ...inFile(
    'sql/display.ts',
    ["${emit.dialect.param('ref')} - t.day as days", "t.day - ${emit.dialect.param('ref')} as days", 'days since turn negative'],
    ['where t.place <= ${whole(projection.n)} order', 'order', 'every row is shown'],
  ),
  ...inFile('sql/duckdb.ts', ['interval (${n}) ${unit}', 'interval (${n} * 30) days', 'a month is thirty days']),
  ...inFile(
    'duckdb/load.ts',
    ["name: 'stop', of: rows.stop, as: (no) => `nullif(${no}, ${OPEN_DAY})`", "name: 'stop', of: rows.day", 'every span ends on its first day'],
    ['of: bounds.lo', 'of: bounds.hi', 'the lower bound is the upper'],
    ["name: 'birth', of: population.birth, as: (no) => `nullif(${no}, ${OPEN_DAY})`", "name: 'birth', of: population.birth", 'unknown birth is a day'],
  ),
  ...inFile('duckdb/engine.ts', ['resolveDay(at, run.ref)]))', 'resolveDay(at, run.ref) + 1]))', 'bounds are a day late']),
]
