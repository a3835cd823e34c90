// twelve.profil as a person who knows DuckDB and these data would write it: every table read once, its rows narrowed by code first, all that is
// asked of it worked out in one grouping; results that only tiers ask about are read for those included alone. It may use what the compiler may
// not: that a dispensing has one ATC code, and that "two at least 30 days apart" is the last day minus the first.
// Parameters as in task.ts (VALUES). Codes: k 1 type 2, 2 type 1, 3 medicine, 4 metformin, 5 HbA1c, 6 eGFR, 7 systolic, 8 diastolic, 9 control, 10 clinic.

const CODES = `codes as materialized (
  select no, case
    when (system = 'urn:oid:1.2.208.176.2.31' and code = 'T90') or (system = 'urn:oid:1.2.208.176.2.4.12' and starts_with(code, 'DE11')) then 1
    when (system = 'urn:oid:1.2.208.176.2.31' and code = 'T89') or (system = 'urn:oid:1.2.208.176.2.4.12' and starts_with(code, 'DE10')) then 2
    when system = 'http://www.whocc.no/atc' and starts_with(code, 'A10BA02') then 4
    when system = 'http://www.whocc.no/atc' and starts_with(code, 'A10') then 3
    when system = 'http://npu-terminology.org' then case
      when code in ('NPU03835', 'NPU27300') then 5
      when code in ('DNK35131', 'DNK35301', 'DNK35302', 'DNK35303') then 6
      when code in ('DNK05472', 'NPU57947') then 7
      when code in ('DNK05473', 'NPU57948') then 8 end
    when system = 'urn:profilstudio:ydelse' and code = '80-0120' then 9
    when system = 'urn:oid:1.2.208.176.1.4' and code = $clinic then 10 end as k
  from code where k is not null)`

/** Rows of a table that have one of the codes, on or before the reference date. */
const rows = (table: string, kinds: string) =>
  `(select t.*, c.k from codes c join "${table}_code" x on x.no = c.no join "${table}" t on t.row = x.row where c.k in (${kinds}) and t.day <= $ref)`

/** Whether each patient comes in, or where he leaves (the number of the step he ends in). */
const COHORT = `
dx as (
  select pid, bool_or(k = 1) as t2, bool_or(k = 2) as t1 from ${rows('diagnosis', '1, 2')} where stop is null or stop > $ref group by pid),
dispensed as materialized (
  select pid, day, sum(case when k <> 4 then null when "supplyDays_lo" = "supplyDays_hi" then (greatest("supplyDays_lo", 0) + 999) // 1000 else 90 end) as supply
  from ${rows('dispensing', '3, 4')} group by pid, day),
drugs as (
  select pid, count(*) filter (day > $year) >= 2 as twice, coalesce(bool_or(day + supply + 30 > $ref), false) as metformin from dispensed group by pid),
hba1c as materialized (
  select pid, max(day) filter (value_lo >= 48000) - min(day) filter (value_lo >= 48000) >= 30 as confirmed, max(day) > $seven as fresh,
    arg_max(coalesce(value_lo, -2147483648), ord) >= 75000 as high
  from ${rows('result', '5')} group by pid),
listed as (select distinct pid from ${rows('listing', '10')} where stop is null or stop > $ref),
ends as materialized (
  select p.pid, case
    when l.pid is null or p.cpr_status not in ('01', '03') or p.pid in (select pid from death where day <= $ref) then 5
    when p.birth is null then 7
    when p.birth > $born then 6
    when not (coalesce(dx.t2, false) or coalesce(d.twice, false) or coalesce(h.confirmed, false)) then 8
    when coalesce(dx.t1, false) then 9
    else 4 end as last,
    coalesce(d.metformin, false) as metformin, coalesce(h.fresh, false) as fresh, coalesce(h.high, false) as high
  from patient p left join listed l using (pid) left join dx using (pid) left join drugs d using (pid) left join hba1c h using (pid)),
included as materialized (select pid, metformin, fresh, high from ends where last = 4)`

/** What only the tiers ask, of those included. */
const TIERS = `
treated as (select distinct pid from ${rows('order', '4')} where stop is null or stop > $ref),
measured as (
  select pid,
    arg_max(coalesce(value_hi, 2147483647), ord) filter (k = 6) < 45000 as "low",
    max(day) filter (k in (7, 8)) as pressed,
    max(day) filter (k = 7) as systolic_day, arg_max(coalesce(value_lo, -2147483648), ord) filter (k = 7) as systolic,
    max(day) filter (k = 8) as diastolic_day, arg_max(coalesce(value_lo, -2147483648), ord) filter (k = 8) as diastolic
  from ${rows('result', '6, 7, 8')} where pid in (select pid from included) group by pid),
controlled as (select distinct pid from ${rows('service', '9')} where day > $fifteen and pid in (select pid from included)),
rules as (
  select i.high as r0, (i.metformin or t.pid is not null) and coalesce(m."low", false) as r1, not i.fresh as r2,
    coalesce((m.systolic_day = m.pressed and m.systolic >= 140000) or (m.diastolic_day = m.pressed and m.diastolic >= 90000), false) as r3,
    c.pid is null as r4
  from included i left join treated t using (pid) left join measured m using (pid) left join controlled c using (pid))`

/** The ways through the flow that end in each step, as exits of the steps before it. */
const WAYS = `case when last = 5 then 2 else 1 end as s0,
  case when last = 5 then 0 when last = 6 then 2 when last = 7 then 3 else 1 end as s1,
  case when last in (5, 6, 7) then 0 when last = 8 then 2 else 1 end as s2,
  case when last = 9 then 1 when last = 4 then 2 else 0 end as s3,
  ${[4, 5, 6, 7, 8, 9].map((step) => `cast(last = ${step} as integer) as s${step}`).join(', ')}`

const TIER = 'case when last <> 4 then -1 when r0 or r1 then 0 when r2 or r3 or r4 then 1 else 2 end'

/** Lines of a last step, the rules and n, made into what `tallied` reads. */
export const walked = (lines: string): string =>
  `select ${WAYS}, ${TIER} as tier, ${[0, 1, 2, 3, 4].map((rule) => `cast(r${rule} as integer) as r${rule}`).join(', ')}, cast(n as integer) as n from (${lines})`

/** A line for each way through the flow, with the patients on it. */
export const HAND = `with ${CODES},${COHORT},${TIERS},
lines as (
  select last, false as r0, false as r1, false as r2, false as r3, false as r4, count(*) as n from ends where last <> 4 group by last
  union all
  select 4, r0, r1, r2, r3, r4, count(*) from rules group by r0, r1, r2, r3, r4)
${walked('select * from lines')}`
