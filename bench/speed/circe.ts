// twelve.profil in the shape of the SQL that OHDSI circe generates from a cohort definition: code sets in a temporary table, qualified events
// (one index event a patient), each criterion a query of numbered events joined to them within a window and counted, one inclusion table a
// criterion, and the mask of those that hold summed up at the end. Own SQL in that shape; nothing of circe's is copied.
// Parameters are written in as numbers and text of VALUES (task.ts), since temporary tables take several statements.
import { VALUES } from './task'

const { ref, clinic, born, year, seven, fifteen } = VALUES as Record<'ref' | 'born' | 'year' | 'seven' | 'fifteen', number> & { clinic: string }
const OPEN = 1_000_000

const SETS: readonly (readonly string[])[] = [
  [`c.system = 'urn:oid:1.2.208.176.2.31' and c.code = 'T90'`, `c.system = 'urn:oid:1.2.208.176.2.4.12' and starts_with(c.code, 'DE11')`],
  [`c.system = 'urn:oid:1.2.208.176.2.31' and c.code = 'T89'`, `c.system = 'urn:oid:1.2.208.176.2.4.12' and starts_with(c.code, 'DE10')`],
  [`c.system = 'http://www.whocc.no/atc' and starts_with(c.code, 'A10')`],
  [`c.system = 'http://www.whocc.no/atc' and starts_with(c.code, 'A10BA02')`],
  [`c.system = 'http://npu-terminology.org' and c.code in ('NPU03835', 'NPU27300')`],
  [`c.system = 'http://npu-terminology.org' and c.code in ('DNK35131', 'DNK35301', 'DNK35302', 'DNK35303')`],
  [`c.system = 'http://npu-terminology.org' and c.code in ('DNK05472', 'NPU57947')`],
  [`c.system = 'http://npu-terminology.org' and c.code in ('DNK05473', 'NPU57948')`],
  [`c.system = 'urn:profilstudio:ydelse' and c.code = '80-0120'`],
  [`c.system = 'urn:oid:1.2.208.176.1.4' and c.code = '${clinic}'`],
]

/** Events of a domain with a code of the set, numbered within the patient; the last is 1. */
const domain = (table: string, set: number) =>
  `select t.pid, t.day as start_date, coalesce(t.stop, ${OPEN}) as end_date, t.*, row_number() over (partition by t.pid order by t.ord desc) as ordinal
   from "${table}" t join "${table}_code" x on x.row = t.row join codesets cs on cs.no = x.no and cs.set_id = ${set} where t.day <= ${ref}`

/** Events of the domain that lie in the window of the patient's qualified event. */
const correlated = (events: string, where: string, having = 'count(a.start_date) >= 1') =>
  `select p.pid, p.event_id from qualified_events p join (${events}) a
     on a.pid = p.pid and a.start_date >= p.op_start_date and a.start_date <= p.start_date
   where ${where} group by p.pid, p.event_id having ${having}`
const covering = (table: string, set: number) => correlated(domain(table, set), 'a.end_date > p.start_date and a.start_date < a.end_date')
const absent = (query: string) =>
  `select p.pid, p.event_id from qualified_events p left join (${query}) a on a.pid = p.pid and a.event_id = p.event_id
   group by p.pid, p.event_id having count(a.pid) = 0`
const latest = (set: number, where: string) => correlated(domain('result', set), `a.ordinal = 1 and ${where}`)

const both = `select *, max(start_date) over (partition by pid) as latest_date from (
  select *, 7 as kind from (${domain('result', 6)}) union all select *, 8 as kind from (${domain('result', 7)}))`
/** The last systolic and the last diastolic of the last day with either. */
const pressure = `select *, row_number() over (partition by pid, kind order by ord desc) as place from (${both}) where start_date = latest_date`
const supply = `select pid, start_date, start_date + sum(case when "supplyDays_lo" = "supplyDays_hi" then (greatest("supplyDays_lo", 0) + 999) // 1000 else 90 end) + 30 as end_date
  from (${domain('dispensing', 3)}) group by pid, start_date`

const people = (where: string) => `select p.pid, p.event_id from qualified_events p join patient d on d.pid = p.pid where ${where}`

/** In the order of the bits of the mask. */
const CRITERIA: readonly string[] = [
  // base: living, listed, CPR status
  `select l.pid, l.event_id from (${covering('listing', 9)}) l
   join (${people(`d.cpr_status in ('01', '03')`)}) s on s.pid = l.pid and s.event_id = l.event_id
   join (${absent(`select p.pid, p.event_id from qualified_events p join death d on d.pid = p.pid and d.day <= p.start_date`)}) v
     on v.pid = l.pid and v.event_id = l.event_id`,
  people(`d.birth <= ${born}`),
  people('d.birth is null'),
  covering('diagnosis', 0),
  correlated(domain('dispensing', 2), `a.start_date > ${year}`, 'count(distinct a.start_date) >= 2'),
  correlated(
    `select f.pid, f.start_date, f.ord from (${domain('result', 4)}) f join (${domain('result', 4)}) s on s.pid = f.pid and s.start_date >= f.start_date + 30
     where f.value_lo >= 48000 and s.value_lo >= 48000`,
    'true',
  ),
  covering('diagnosis', 1),
  latest(4, 'a.value_lo >= 75000'),
  `${covering('order', 3)} union ${correlated(supply, 'a.end_date > p.start_date')}`,
  latest(5, 'a.value_hi < 45000'),
  absent(correlated(domain('result', 4), `a.start_date > ${seven}`)),
  correlated(pressure, 'a.place = 1 and ((a.kind = 7 and a.value_lo >= 140000) or (a.kind = 8 and a.value_lo >= 90000))'),
  absent(correlated(domain('service', 8), `a.start_date > ${fifteen}`)),
]

const holds = (bit: number) => `(mask & ${1 << bit}) <> 0`
/** The first step a mask leaves in, as in twelve.profil. */
const LAST = `case when not ${holds(0)} then 5 when ${holds(2)} then 7 when not ${holds(1)} then 6
  when not (${[3, 4, 5].map(holds).join(' or ')}) then 8 when ${holds(6)} then 9 else 4 end`
const RULES = [holds(7), `${holds(8)} and ${holds(9)}`, holds(10), holds(11), holds(12)]

/** Statements to run in order; all temporary, and replaced when run again. */
export const CIRCE: readonly string[] = [
  `create or replace temp table codesets as ${SETS.map((tests, set) => `select ${set} as set_id, c.no from code c where ${tests.map((test) => `(${test})`).join(' or ')}`).join(' union all ')}`,
  `create or replace temp table qualified_events as
   select pid, event_id, start_date, end_date, op_start_date, op_end_date from (
     select e.pid, row_number() over (partition by e.pid order by e.start_date) as event_id, e.start_date, e.start_date + 1 as end_date,
       e.op_start_date, e.op_end_date, row_number() over (partition by e.pid order by e.start_date) as ordinal
     from (select pid, ${ref} as start_date, 0 as op_start_date, ${ref} as op_end_date from patient) e
   ) where ordinal = 1`,
  ...CRITERIA.map(
    (query, rule) =>
      `create or replace temp table inclusion_${rule} as
       select ${rule} as inclusion_rule_id, pe.pid, pe.event_id from qualified_events pe join (${query}) ac on ac.pid = pe.pid and ac.event_id = pe.event_id`,
  ),
  `create or replace temp table inclusion_events as ${CRITERIA.map((_, rule) => `select inclusion_rule_id, pid, event_id from inclusion_${rule}`).join(' union all ')}`,
  `create or replace temp table included_events as
   select event_id, pid, start_date, end_date, mask from (
     select q.event_id, q.pid, q.start_date, q.end_date, cast(sum(coalesce(power(2, i.inclusion_rule_id), 0)) as integer) as mask,
       row_number() over (partition by q.pid order by q.start_date) as ordinal
     from qualified_events q left join inclusion_events i on i.pid = q.pid and i.event_id = q.event_id
     group by q.event_id, q.pid, q.start_date, q.end_date
   ) where ordinal = 1`,
]

/** A line for each mask with its step, rules and patients; hand.ts says how the steps before follow. */
export const CIRCE_LINES = `
  select ${LAST} as last, ${RULES.map((rule, index) => `(${LAST}) = 4 and ${rule} as r${index}`).join(', ')}, count(*) as n
  from included_events group by all`
