// All Danish texts, an area a file.
import { cases } from './da/cases'
import { examples } from './da/examples'
import { flow } from './da/flow'
import { pane } from './da/pane'
import { populations } from './da/populations'
import { problems } from './da/problems'
import { receiver } from './da/receiver'
import { review } from './da/review'
import { shell } from './da/shell'
import { specification } from './da/specification'
import { status } from './da/status'
import { terminology } from './da/terminology'
import { timeline } from './da/timeline'
import { visit } from './da/visit'
import { work } from './da/work'
import { workflow } from './da/workflow'

export const da = {
  cases,
  examples,
  flow,
  pane,
  populations,
  problems,
  receiver,
  review,
  shell,
  specification,
  status,
  terminology,
  timeline,
  visit,
  work,
  workflow,
}
