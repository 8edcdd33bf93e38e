import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Sizes equal those of static-code.module.css; colours are the tokens of the site, so both themes work. */
export const editorTheme = EditorView.theme({
  '&': {
    flex: '1',
    minHeight: '0',
    maxHeight: 'var(--editor-max-height, 32rem)',
    backgroundColor: 'transparent',
    color: 'var(--code-foreground)',
    fontSize: 'var(--text-sm)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--fg)', tabSize: '2' },
  '.cm-line': { padding: '0 0.75rem 0 0.5rem' },
  '.cm-gutters': { border: '0', backgroundColor: 'var(--code-bg)', color: 'var(--fg-muted)' },
  '.cm-lineNumbers': { minWidth: '2.5rem' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.5rem 0 0' },
  '.cm-gutter-lint': { width: '0.75rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0.2rem 0 0 0.1rem' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--bg-hover)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderLeftColor: 'var(--fg)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--accent) 26%, transparent)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-bg)',
    outline: '1px solid var(--accent)',
  },
  '.cm-panels': { backgroundColor: 'var(--bg-raised)', color: 'var(--fg)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    backgroundColor: 'var(--bg-raised)',
    color: 'var(--fg)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font-sans)', fontSize: 'var(--text-sm)' },
})

export const editorHighlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.comment], color: 'var(--code-token-comment)', fontStyle: 'italic' },
    { tag: [tags.string, tags.regexp], color: 'var(--code-token-string)' },
    {
      tag: [tags.keyword, tags.modifier, tags.controlKeyword, tags.definitionKeyword],
      color: 'var(--code-token-keyword)',
    },
    { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-token-constant)' },
    {
      tag: [
        tags.function(tags.variableName),
        tags.function(tags.propertyName),
        tags.function(tags.definition(tags.variableName)),
      ],
      color: 'var(--code-token-function)',
    },
    {
      tag: [tags.punctuation, tags.operator, tags.bracket],
      color: 'var(--code-token-punctuation)',
    },
  ]),
)
