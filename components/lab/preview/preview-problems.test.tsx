import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PreviewExchange } from '@/sandbox/client/types'
import { Project } from '../state/project'
import { type PageLine, serverLines } from './page-lines'
import { PreviewProblems } from './preview-problems'

const project = new Project('lab', { 'app/page.tsx': '' }, [], {
  load: () => Promise.resolve({}),
  save: () => Promise.resolve(),
  watch: () => () => undefined,
})

const show = (problems: PageLine[]) =>
  renderToStaticMarkup(<PreviewProblems problems={problems} project={project} />)

const printed = (level: 'log' | 'error', text: string) =>
  serverLines({
    method: 'POST',
    url: '/',
    trace: { logs: [{ level, text, atMs: 1 }] },
  } as PreviewExchange)

test('an error of the server has its request, its words and a button to its line', () => {
  const html = show(printed('error', 'Error: from my action\n    at act (app/page.tsx:6:11)'))
  expect(html).toContain('1 problem<')
  expect(html).toContain('POST /')
  expect(html).toContain('Error: from my action')
  expect(html).toMatch(/<button[^>]*>app\/page\.tsx:6:11<\/button>/)
})

test('lines of console.log are messages, not problems', () => {
  expect(show(printed('log', 'in the action'))).toMatch(/<details[^>]*><summary>1 message</)
})

test('says where the limit of a body is set', () => {
  const [line] = printed('error', 'Error: Body exceeded 1 MB limit.\nTo configure …')
  expect(line?.message).toMatch(/may have 1 MB\. next\.config sets .*bodySizeLimit/)
})
