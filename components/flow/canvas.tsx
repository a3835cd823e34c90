'use client'
// The drawing. React Flow pans, zooms, drags and draws lines; where things stand is computed (layout.ts), never arranged by hand.
import { Minus, Plus, Scan } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import {
  BaseEdge,
  Handle,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  ViewportPortal,
  type AriaLabelConfig,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
  type OnConnectEnd,
} from 'reactflow'
import type { Exit } from '#criteria'
import { moveOnto, setExit } from '#criteria/edit/index'
import { IconButton } from '../ui/button'
import { named } from './commands'
import { useEditor } from './context'
import { facesOf, type StepFace } from './face'
import { layoutOf, pathThrough, type Box, type Layout, type Way } from './layout'
import { StepCard } from './step-card'
import { Ways } from './ways'

type StepNode = Node<{ ways: Way[]; face: StepFace }, 'step'>
type WayEdge = Edge<{ way: Way }, 'way'>
interface Drag {
  id: string
  x: number
  y: number
  onto: Way | null
}

const hidden: CSSProperties = { opacity: 0, pointerEvents: 'none' }
const REACHED: CSSProperties = { pointerEvents: 'all' } // React Flow hides what cannot be dragged from the pointer; endings, and every step for readers, are clicked too
const side = (way: Way, box: Box): Position =>
  way.points[0]!.x <= box.x ? Position.Left : way.points[0]!.x >= box.x + box.width ? Position.Right : Position.Bottom

function StepNodeView({ id, data, width, height, positionAbsoluteX: x, positionAbsoluteY: y }: NodeProps<StepNode>) {
  const { profile, situation, canEdit } = useEditor()
  const t = useTranslations('flow.canvas')
  const box = { x, y, width: width ?? 0, height: height ?? 0 }
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={canEdit} style={hidden} />
      <StepCard id={id} face={data.face} focusable={(situation.step ?? profile.flow[0]!.id) === id} />
      {data.ways.map((way) => (
        <Handle
          key={way.exit}
          id={way.exit}
          type="source"
          position={side(way, box)}
          isConnectable={canEdit}
          aria-hidden
          title={canEdit ? t('handle') : undefined}
          style={{
            left: way.points[0]!.x - x,
            top: way.points[0]!.y - y,
            right: 'auto',
            bottom: 'auto',
            transform: 'translate(-50%, -50%)',
            ...(canEdit ? {} : { opacity: 0 }),
          }}
        />
      ))}
    </>
  )
}

function WayEdgeView({ data }: EdgeProps<WayEdge>) {
  const { points } = data!.way
  const [end, before] = [points.at(-1)!, points.at(-2)!]
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI
  return (
    <>
      <BaseEdge path={pathThrough(points)} />
      <path
        d="M -8 -4.5 L 0 0 L -8 4.5"
        transform={`translate(${end.x} ${end.y}) rotate(${angle})`}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        className="text-muted"
      />
    </>
  )
}
const nodeTypes = { step: StepNodeView }
const edgeTypes = { way: WayEdgeView }

export function Canvas({ fitting }: { fitting: number }) {
  return (
    <ReactFlowProvider initialWidth={800} initialHeight={640}>
      <Drawing fitting={fitting} />
    </ReactFlowProvider>
  )
}

function Drawing({ fitting }: { fitting: number }) {
  const t = useTranslations('flow')
  const editor = useEditor()
  const { profile, locale, canEdit, situation, shown } = editor
  const flow = useReactFlow()
  const frame = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const faces = useMemo(() => facesOf(profile, locale), [profile, locale])
  const layout = useMemo(() => layoutOf(profile, faces), [profile, faces])

  const nodes = useMemo(
    () =>
      profile.flow.map((step): StepNode => {
        const box = layout.boxes.get(step.id)!
        const ways = layout.ways.filter((way) => way.from === step.id)
        const at = drag?.id === step.id ? drag : box
        return {
          id: step.id,
          type: 'step',
          position: { x: at.x, y: at.y },
          width: box.width,
          height: box.height,
          data: { ways, face: faces.get(step.id)! },
          draggable: canEdit && step.type === 'question',
          selectable: false,
          focusable: false,
          ariaRole: 'presentation',
          style: REACHED,
          handles: [
            { type: 'target', position: Position.Top, x: box.width / 2, y: 0 },
            ...ways.map((way) => ({
              id: way.exit,
              type: 'source' as const,
              position: side(way, box),
              x: way.points[0]!.x - box.x,
              y: way.points[0]!.y - box.y,
            })),
          ],
        }
      }),
    [profile, layout, faces, drag, canEdit],
  )

  const onRoute = useCallback(
    (way: Way) => {
      const at = shown?.route.route.find((one) => one.step === way.from)
      return !!at && ['', 'yes', 'no', 'missing', ''][at.exit] === way.exit
    },
    [shown],
  )
  const edges = useMemo(
    () =>
      layout.ways
        .filter((way) => way.to !== null)
        .map((way): WayEdge => ({
          id: way.id,
          source: way.from,
          target: way.to!,
          sourceHandle: way.exit,
          type: 'way',
          data: { way },
          focusable: false,
          selectable: false,
          ariaLabel: null as unknown as string,
          ariaRole: 'presentation',
          className: `${way.exit} ${shown ? (onRoute(way) ? 'on-route' : 'faded') : ''} ${drag?.onto?.id === way.id ? 'on-route' : ''}`,
        })),
    [layout, shown, onRoute, drag?.onto],
  )

  const initial = useMemo(() => ({ x: 40 - layout.left, y: 24, zoom: 1 }), []) // eslint-disable-line react-hooks/exhaustive-deps -- where the drawing begins
  const place = useCallback(
    (to: Layout, whole: boolean) => {
      const { clientWidth, clientHeight } = frame.current ?? { clientWidth: 0, clientHeight: 0 }
      if (!clientWidth) return
      const wide = to.width - to.left + 64
      const zoom = Math.max(0.25, Math.min(1, clientWidth / wide, whole ? clientHeight / (to.height + 48) : 1))
      void flow.setViewport({ x: (clientWidth - (to.width + to.left) * zoom) / 2, y: 24, zoom }, { duration: whole ? 200 : 0 })
    },
    [flow],
  )
  useEffect(() => {
    place(layout, fitting > 0)
  }, [fitting]) // eslint-disable-line react-hooks/exhaustive-deps -- only at the start and when asked

  // The chosen step is brought into view, no further than needed.
  useEffect(() => {
    const box = situation.step === null ? undefined : layout.boxes.get(situation.step)
    if (!box || !frame.current?.clientWidth) return
    const { x, y, zoom } = flow.getViewport()
    const { clientWidth, clientHeight } = frame.current
    const shift = (from: number, size: number, room: number) =>
      from < 16 ? 16 - from : from + size > room - 56 ? Math.max(room - 56 - from - size, 16 - from) : 0
    const [dx, dy] = [shift(box.x * zoom + x, box.width * zoom, clientWidth), shift(box.y * zoom + y, box.height * zoom, clientHeight)]
    if (dx || dy) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 200 })
  }, [situation.step, layout, flow])

  const connectEnd: OnConnectEnd = (event, state) => {
    if (!state.fromNode || !state.fromHandle?.id || state.toNode) return
    const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0]! : event
    editor.add(state.fromNode.id, state.fromHandle.id as Exit, { x: clientX, y: clientY })
  }
  const label = (id: string) => ({ da: faces.get(id)?.label ?? '', en: faces.get(id)?.label ?? '' })
  const aria: Partial<AriaLabelConfig> = {
    'controls.ariaLabel': t('canvas.controls'),
    'controls.zoomIn.ariaLabel': t('canvas.zoomIn'),
    'controls.zoomOut.ariaLabel': t('canvas.zoomOut'),
    'controls.fitView.ariaLabel': t('canvas.fit'),
    'handle.ariaLabel': t('canvas.handle'),
    'node.a11yDescription.default': t('canvas.node'),
    'node.a11yDescription.keyboardDisabled': t('canvas.node'),
    'edge.a11yDescription.default': t('canvas.edge'),
    'node.a11yDescription.ariaLiveMessage': () => t('canvas.moved'),
  }
  return (
    <div ref={frame} className="flow-canvas relative h-[70vh] w-full bg-paper lg:h-full">
      <ReactFlow<StepNode, WayEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultViewport={initial}
        width={800}
        height={640}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        nodesConnectable={canEdit}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        panOnScroll
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        minZoom={0.25}
        maxZoom={1.5}
        nodeDragThreshold={6}
        ariaLabelConfig={aria}
        proOptions={{ hideAttribution: true }}
        aria-label={t('canvas.label')}
        role="presentation"
        onPaneClick={() => editor.select(null)}
        onNodesChange={(changes) => {
          for (const change of changes)
            if (change.type === 'position' && change.position && change.dragging) {
              const { id, position } = change
              setDrag({ id, ...position, onto: nearest(layout, id, position) })
            }
        }}
        onNodeDragStop={(_event, node) => {
          const onto = drag?.onto
          setDrag(null)
          if (onto) editor.edit((now) => moveOnto(now, node.id, { step: onto.from, exit: onto.exit }), named('flyttet', 'moved', label(node.id)))
        }}
        isValidConnection={(connection) =>
          connection.source !== connection.target &&
          setExit(profile, connection.source, connection.sourceHandle as Exit, { step: connection.target }) !== profile
        }
        onConnect={({ source, target, sourceHandle }) =>
          editor.edit((now) => setExit(now, source, sourceHandle as Exit, { step: target }), named('ændret vej fra', 'changed the way from', label(source)))
        }
        onConnectEnd={connectEnd}
      >
        <ViewportPortal>
          <Ways layout={layout} onRoute={shown ? onRoute : null} />
        </ViewportPortal>
      </ReactFlow>
      <div className="no-print absolute right-3 bottom-3 flex gap-1 rounded-sm border border-hair bg-white p-1" role="group" aria-label={t('canvas.controls')}>
        <IconButton label={t('canvas.zoomOut')} icon={<Minus size={16} />} onPress={() => void flow.zoomOut({ duration: 150 })} />
        <IconButton label={t('canvas.zoomIn')} icon={<Plus size={16} />} onPress={() => void flow.zoomIn({ duration: 150 })} />
        <IconButton label={t('canvas.fit')} icon={<Scan size={16} />} onPress={() => place(layout, true)} />
      </div>
    </div>
  )
}

/** The line a dragged step lies on: nearest to the upper middle of its box, within 60 px, not one of its own. */
function nearest(layout: Layout, id: string, box: { x: number; y: number }): Way | null {
  let best: { way: Way; far: number } | null = null
  const across = [40, 90, 140, 190, 240].map((dx) => ({ x: box.x + dx, y: box.y + 50, aside: Math.abs(dx - 140) / 4 }))
  for (const way of layout.ways) {
    if (way.from === id || way.to === id || way.to === null) continue
    for (let index = 1; index < way.points.length; index++) {
      const [a, b] = [way.points[index - 1]!, way.points[index]!]
      const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1
      for (const at of across) {
        const share = Math.max(0, Math.min(1, ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length))
        const far = Math.hypot(at.x - a.x - share * (b.x - a.x), at.y - a.y - share * (b.y - a.y)) + at.aside
        if (far < 60 && (!best || far < best.far)) best = { way, far }
      }
    }
  }
  return best?.way ?? null
}
