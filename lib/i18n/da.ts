// All Danish texts, an area a file.
import { flow } from './da/flow'
import { populations } from './da/populations'
import { problems } from './da/problems'
import { receiver } from './da/receiver'
import { review } from './da/review'
import { shell } from './da/shell'
import { status } from './da/status'
import { terminology } from './da/terminology'
import { workflow } from './da/workflow'

export const da = { flow, populations, problems, receiver, review, shell, status, terminology, workflow }
