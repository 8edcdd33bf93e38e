import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { json } from '@codemirror/lang-json'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  ViewPlugin,
} from '@codemirror/view'
import { editorHighlighting, editorTheme } from './editor-theme'

interface FileState {
  path: string
  source: string
  onChange(source: string): void
  onFocus(): void
}

/** Mod-Enter is left to the lab around the editor, which sends the request. */
const leaveToLab = { key: 'Mod-Enter', run: () => true }

/** The editor's state for one file, with an undo history of its own. */
export function createFileState({ path, source, onChange, onFocus }: FileState): EditorState {
  const extensions: Extension = [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    indentOnInput(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    bracketMatching(),
    closeBrackets(),
    keymap.of([
      leaveToLab,
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    languageOf(path),
    editorTheme,
    editorHighlighting,
    EditorView.contentAttributes.of({
      'aria-label': `Editor for ${path}. Escape then Tab leaves it.`,
      autocapitalize: 'off',
      tabindex: '0',
      spellcheck: 'false',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString())
    }),
    EditorView.domEventHandlers({ focus: onFocus }),
  ]
  return EditorState.create({ doc: source, extensions })
}

function languageOf(path: string): Extension {
  if (path.endsWith('.json')) return json()
  if (path.endsWith('.css')) return lateCss()
  if (!/\.[cm]?[jt]sx?$/.test(path)) return []
  return javascript({ typescript: /\.[cm]?tsx?$/.test(path), jsx: path.endsWith('x') })
}

/** CSS is for few projects, so its language comes with the first such file that is shown. */
function lateCss(): Extension {
  const language = new Compartment()
  const load = ViewPlugin.define((view) => {
    let shown = true
    const show = ({ css }: typeof import('@codemirror/lang-css')) => {
      if (shown) view.dispatch({ effects: language.reconfigure(css()) })
    }
    // Where it cannot be loaded, the file can be edited without colours.
    import('@codemirror/lang-css').then(show, () => undefined)
    return {
      destroy() {
        shown = false
      },
    }
  })
  return [language.of([]), load]
}
