// All English texts, an area a file.
import { flow } from './en/flow'
import { populations } from './en/populations'
import { problems } from './en/problems'
import { receiver } from './en/receiver'
import { review } from './en/review'
import { shell } from './en/shell'
import { status } from './en/status'
import { terminology } from './en/terminology'
import { workflow } from './en/workflow'

export const en = { flow, populations, problems, receiver, review, shell, status, terminology, workflow }
