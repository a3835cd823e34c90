// All Danish texts, an area a file.
import { cases } from './da/cases'
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
import { work } from './da/work'
import { workflow } from './da/workflow'

export const da = { cases, flow, pane, populations, problems, receiver, review, shell, specification, status, terminology, work, workflow }
