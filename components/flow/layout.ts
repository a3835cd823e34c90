// The computed drawing: a spine downwards, those who leave to the right, as in a CONSORT diagram. Same flow, same picture.
// Pure; all lengths in px. Heights of texts are reckoned from letter widths, so that the server draws what the browser draws.
import { stepNumbers, type Exit, type Profile } from '#criteria'
import { entriesOf, exitsOf, mainExit, stepOf } from '#criteria/edit/index'
import { OUT_WIDTH, STEP_WIDTH, type StepFace } from './face'

const COLUMN_GAP = 136
const ROW_GAP = 68
const LANE = 20
const SLOT_GAP = 16
const OPEN_SLOT = 40

export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export interface Way {
  id: string
  from: string
  exit: Exit
  /** null: an open exit, drawn as a stub. */
  to: string | null
  points: { x: number; y: number }[]
  /** Where the word of the exit stands, and where ⊕ stands. */
  word: { x: number; y: number }
  plus: { x: number; y: number }
}
export interface Layout {
  boxes: Map<string, Box>
  ways: Way[]
  width: number
  height: number
  left: number
}

export function layoutOf(profile: Profile, faces: ReadonlyMap<string, StepFace>): Layout {
  const numbers = stepNumbers(profile)
  const spine = [...profile.flow.filter((step) => step.type === 'question'), ...profile.flow.filter((step) => step.type === 'in')]
  const row = new Map(spine.map((step, index) => [step.id, index]))
  const height = (id: string) => faces.get(id)?.height ?? 64
  // An outcome stands beside the last step that leads to it; one that nobody leads to, below all.
  const beside = new Map<string, string[]>()
  const loose: string[] = []
  for (const step of profile.flow) {
    if (step.type !== 'out') continue
    const last = entriesOf(profile, step.id)
      .map((entry) => entry.step)
      .sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
      .at(-1)
    if (last === undefined) loose.push(step.id)
    else beside.set(last, [...(beside.get(last) ?? []), step.id])
  }
  const boxes = new Map<string, Box>()
  const slots = new Map<string, number>() // y of each exit that leaves to the right, by `${step} ${exit}`
  const outX = STEP_WIDTH + COLUMN_GAP
  let y = 0
  for (const step of spine) {
    const own = height(step.id)
    boxes.set(step.id, { x: 0, y, width: STEP_WIDTH, height: own })
    let right = y
    if (step.type === 'question') {
      const main = mainExit(profile, step)
      const sides = exitsOf(step).filter((exit) => exit !== main || goesRight(profile, step[exit] ?? null, row))
      const placed = new Set<string>()
      for (const exit of sides) {
        const to = step[exit] ?? null
        if (to !== null && row.has(to)) continue
        if (to !== null && beside.get(step.id)?.includes(to) && !placed.has(to)) {
          placed.add(to)
          boxes.set(to, { x: outX, y: right, width: OUT_WIDTH, height: height(to) })
          slots.set(`${step.id} ${exit}`, right + height(to) / 2)
          right += height(to) + SLOT_GAP
        } else {
          const there = to !== null && placed.has(to) ? boxes.get(to) : undefined
          slots.set(`${step.id} ${exit}`, there ? there.y + there.height / 2 + 16 : right + OPEN_SLOT / 2)
          if (!there) right += OPEN_SLOT + SLOT_GAP
        }
      }
      for (const out of beside.get(step.id) ?? [])
        if (!boxes.has(out)) {
          boxes.set(out, { x: outX, y: right, width: OUT_WIDTH, height: height(out) })
          right += height(out) + SLOT_GAP
        }
    }
    y = Math.max(y + own, right - SLOT_GAP) + ROW_GAP
  }
  for (const out of loose) {
    boxes.set(out, { x: outX, y, width: OUT_WIDTH, height: height(out) })
    y += height(out) + SLOT_GAP
  }
  const ways = waysOf(profile, boxes, row, slots)
  const left = Math.min(0, ...ways.flatMap((way) => way.points.map((point) => point.x)))
  return { boxes, ways, width: outX + OUT_WIDTH, height: y, left }
}

/** An exit whose way goes to the right: to an outcome that excludes, or nowhere while it is not the main one. */
const goesRight = (profile: Profile, to: string | null, row: ReadonlyMap<string, number>): boolean =>
  to !== null && !row.has(to) && stepOf(profile, to) !== undefined

function waysOf(profile: Profile, boxes: ReadonlyMap<string, Box>, row: ReadonlyMap<string, number>, slots: ReadonlyMap<string, number>): Way[] {
  const ways: Way[] = []
  let [leftLane, rightLane] = [0, 0]
  for (const step of profile.flow) {
    if (step.type !== 'question') continue
    const box = boxes.get(step.id)!
    const main = mainExit(profile, step)
    let leftExits = 0
    for (const exit of exitsOf(step)) {
      const to = step[exit] ?? null
      const target = to === null ? undefined : boxes.get(to)
      const base = { id: `${step.id}-${exit}`, from: step.id, exit, to: target ? to : null }
      const [cx, bottom, right] = [box.width / 2, box.y + box.height, box.x + box.width]
      const slot = slots.get(`${step.id} ${exit}`)
      if (slot !== undefined) {
        const leave = Math.min(slot, bottom - 14)
        const start = { x: right, y: leave }
        if (!target) {
          ways.push({
            ...base,
            points: [
              start,
              ...(leave === slot
                ? []
                : [
                    { x: right + 20, y: leave },
                    { x: right + 20, y: slot },
                  ]),
              { x: right + 64, y: slot },
            ],
            word: { x: right + 8, y: slot },
            plus: { x: right + 78, y: slot },
          })
        } else if (target.y <= slot && slot <= target.y + target.height) {
          ways.push({
            ...base,
            points: [
              start,
              ...(leave === slot
                ? []
                : [
                    { x: right + 20, y: leave },
                    { x: right + 20, y: slot },
                  ]),
              { x: target.x, y: slot },
            ],
            word: { x: right + 8 + (leave === slot ? 0 : 16), y: slot },
            plus: { x: target.x - 18, y: slot },
          })
        } else {
          const lane = right + COLUMN_GAP - 12 - (rightLane++ % 4) * 6
          const enter = target.y + 14
          ways.push({
            ...base,
            points: [start, { x: lane, y: leave }, { x: lane, y: enter }, { x: target.x, y: enter }],
            word: { x: right + 8, y: leave },
            plus: { x: lane, y: (leave + enter) / 2 },
          })
        }
      } else if (!target || (exit === main && row.get(to!) === row.get(step.id)! + 1)) {
        const end = target ? target.y : bottom + 44
        ways.push({
          ...base,
          points: [
            { x: cx, y: bottom },
            { x: cx, y: end },
          ],
          word: { x: cx + 10, y: bottom + 18 },
          plus: { x: cx, y: target ? bottom + (end - bottom) / 2 : end + 8 },
        })
      } else {
        const lane = -32 - (leftLane++ % 5) * LANE
        const leave = bottom - 18 - 30 * leftExits++
        const enter = target.y + 22
        ways.push({
          ...base,
          points: [
            { x: 0, y: leave },
            { x: lane, y: leave },
            { x: lane, y: enter },
            { x: 0, y: enter },
          ],
          word: { x: -6, y: leave - 2 },
          plus: { x: lane, y: (leave + enter) / 2 },
        })
      }
    }
  }
  return ways
}

/** An SVG path through points, corners rounded by 8 px. */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points
  let path = `M ${first!.x} ${first!.y}`
  rest.forEach((point, index) => {
    const next = rest[index + 1]
    if (!next) return void (path += ` L ${point.x} ${point.y}`)
    const before = index ? rest[index - 1]! : first!
    const r = Math.min(8, Math.hypot(point.x - before.x, point.y - before.y) / 2, Math.hypot(next.x - point.x, next.y - point.y) / 2)
    const towards = (to: { x: number; y: number }) => {
      const length = Math.hypot(to.x - point.x, to.y - point.y) || 1
      return `${point.x + ((to.x - point.x) / length) * r} ${point.y + ((to.y - point.y) / length) * r}`
    }
    path += ` L ${towards(before)} Q ${point.x} ${point.y} ${towards(next)}`
  })
  return path
}
