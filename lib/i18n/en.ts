// All English texts, an area a file.
import { cases } from './en/cases'
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
import { work } from './en/work'
import { workflow } from './en/workflow'

export const en = { cases, flow, pane, populations, problems, receiver, review, shell, specification, status, terminology, work, workflow }
