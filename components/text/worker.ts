// Monaco's own worker: differences and word lists are worked out beside the page.
import 'monaco-editor/editor/editor.worker'
