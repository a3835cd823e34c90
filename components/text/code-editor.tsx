'use client'
// Monaco as a React part: one text, its markers, completion and hover; or two texts side by side.
import { useEffect, useRef } from 'react'
import type { TextProblem } from '#criteria/text/index'
import { monaco, PROFIL } from './monaco'

export interface Hovered {
  from: number
  to: number
  /** Paragraphs as plain text. */
  says: readonly string[]
}
export interface Offered {
  label: string
  insert: string
  detail: string
  kind: 'kind' | 'field' | 'value' | 'name' | 'code' | 'keyword'
  /** What it takes the place of. */
  from: number
  to: number
}
export interface Assistance {
  offered: (text: string, offset: number) => readonly Offered[]
  hovered: (text: string, offset: number) => Hovered | null
}
const KIND = {
  kind: monaco.languages.CompletionItemKind.Function,
  field: monaco.languages.CompletionItemKind.Field,
  value: monaco.languages.CompletionItemKind.EnumMember,
  name: monaco.languages.CompletionItemKind.Variable,
  code: monaco.languages.CompletionItemKind.Constant,
  keyword: monaco.languages.CompletionItemKind.Keyword,
} as const

/** Providers are one for all editors: the one that has the text answers. */
const assisting = new Map<string, Assistance>()
let registered = false
function register(): void {
  if (registered) return
  registered = true
  const of = (model: monaco.editor.ITextModel) => assisting.get(model.uri.toString())
  const range = (model: monaco.editor.ITextModel, from: number, to: number) => monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
  monaco.languages.registerCompletionItemProvider(PROFIL, {
    triggerCharacters: [' ', ',', '$', ':', '['],
    provideCompletionItems: (model, position) => {
      const found = of(model)?.offered(model.getValue(), model.getOffsetAt(position))
      if (!found) return { suggestions: [] }
      return {
        suggestions: found.map(({ label, insert, detail, kind, from, to }, index) => ({
          label,
          insertText: insert,
          detail,
          kind: KIND[kind],
          range: range(model, from, to),
          sortText: String(index).padStart(5, '0'),
        })),
      }
    },
  })
  monaco.languages.registerHoverProvider(PROFIL, {
    provideHover: (model, position) => {
      const found = of(model)?.hovered(model.getValue(), model.getOffsetAt(position))
      return found && { range: range(model, found.from, found.to), contents: found.says.map((value) => ({ value: escaped(value) })) }
    },
  })
}
/** Monaco reads Markdown: what people wrote stays as they wrote it. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&')

const COMMON = {
  automaticLayout: true,
  minimap: { enabled: false },
  fontSize: 14,
  lineHeight: 22,
  scrollBeyondLastLine: false,
  wordWrap: 'on',
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  theme: 'profilstudio',
  unicodeHighlight: { ambiguousCharacters: false },
  fixedOverflowWidgets: true,
  'semanticHighlighting.enabled': false,
} as const satisfies monaco.editor.IStandaloneEditorConstructionOptions

export interface CodeEditorProps {
  text: string
  onType: (text: string) => void
  problems: readonly { problem: TextProblem; says: string }[]
  readOnly: boolean
  /** Said where a reader types. */
  readOnlyMessage: string
  label: string
  assist: Assistance
  /** Reveals a place; a new object each time. */
  reveal: { from: number; to: number } | null
  onFormat: () => void
  onCursor: (offset: number) => void
}

export function CodeEditor({ text, onType, problems, readOnly, readOnlyMessage, label, assist, reveal, onFormat, onCursor }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const calls = useRef({ onType, onFormat, onCursor })
  calls.current = { onType, onFormat, onCursor }
  const first = useRef(text)

  useEffect(() => {
    register()
    const model = monaco.editor.createModel(first.current, PROFIL)
    const made = monaco.editor.create(place.current!, { ...COMMON, model })
    editor.current = made
    made.onDidChangeModelContent(() => calls.current.onType(made.getValue()))
    made.onDidChangeCursorPosition(({ position }) => calls.current.onCursor(model.getOffsetAt(position)))
    made.addAction({
      id: 'profil.format',
      label: label,
      keybindings: [monaco.KeyMod.Shift | monaco.KeyMod.Alt | monaco.KeyCode.KeyF],
      run: () => calls.current.onFormat(),
    })
    return () => {
      assisting.delete(model.uri.toString())
      made.dispose()
      model.dispose()
      editor.current = null
    }
  }, [label])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (model) assisting.set(model.uri.toString(), assist)
  }, [assist])
  useEffect(() => {
    editor.current?.updateOptions({ readOnly, readOnlyMessage: { value: readOnlyMessage }, ariaLabel: label })
  }, [readOnly, readOnlyMessage, label])

  // a text that came from elsewhere is laid in as one edit, so that the cursor stays where it can
  useEffect(() => {
    const made = editor.current
    const model = made?.getModel()
    if (!made || !model || model.getValue() === text) return
    const at = made.getSelections()
    model.pushEditOperations(at, [{ range: model.getFullModelRange(), text }], () => at)
  }, [text])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    monaco.editor.setModelMarkers(
      model,
      'profil',
      problems.map(({ problem: { from, to, severity }, says }) => {
        const [start, end] = [model.getPositionAt(from), model.getPositionAt(Math.max(to, from + 1))]
        return {
          severity: severity === 'fault' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
          message: says,
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        }
      }),
    )
  }, [problems, text])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!reveal || !model) return
    const range = monaco.Range.fromPositions(model.getPositionAt(reveal.from), model.getPositionAt(reveal.to))
    editor.current!.setSelection(range)
    editor.current!.revealRangeInCenterIfOutsideViewport(range)
    editor.current!.focus()
  }, [reveal])

  return <div ref={place} className="h-full min-h-80 w-full" data-text-editor />
}

/** Two texts side by side; below the width of two they stand under each other. */
export function TextDifference({ before, after, label }: { before: string; after: string; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const models = { original: monaco.editor.createModel(before, PROFIL), modified: monaco.editor.createModel(after, PROFIL) }
    const made = monaco.editor.createDiffEditor(place.current!, {
      ...COMMON,
      readOnly: true,
      originalAriaLabel: label,
      modifiedAriaLabel: label,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: true,
      hideUnchangedRegions: { enabled: true },
    })
    made.setModel(models)
    return () => {
      made.dispose()
      models.original.dispose()
      models.modified.dispose()
    }
  }, [before, after, label])
  return <div ref={place} className="h-full min-h-80 w-full" data-text-difference />
}
