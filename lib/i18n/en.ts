// All English texts, an area a file.
import { cases } from './en/cases'
import { examples } from './en/examples'
import { flow } from './en/flow'
import { pane } from './en/pane'
import { populations } from './en/populations'
import { problems } from './en/problems'
import { receiver } from './en/receiver'
import { review } from './en/review'
import { shell } from './en/shell'
import { specification } from './en/specification'
import { status } from './en/status'
import { terminology } from './en/terminology'
import { timeline } from './en/timeline'
import { visit } from './en/visit'
import { work } from './en/work'
import { workflow } from './en/workflow'

export const en = {
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
