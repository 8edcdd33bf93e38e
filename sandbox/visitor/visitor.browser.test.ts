// Finds, fills and reads documents, as checks do in documents without scripts.

import { beforeAll, expect, test } from 'vitest'
import { useBarePage } from '../testing/bare-page'
import { exposeModule } from '../testing/expose-module'
import '../testing/visitor'
import type { PressKind, Target } from './find'
import type { QuietStep } from './steps'
import type { PageView } from './view'

const bare = useBarePage()

beforeAll(() => exposeModule(bare.page, 'sandbox/testing/visitor.ts', 'visitor'))

/** Takes the steps in a document with that body; tells what it shows then, or why a step cannot be taken. */
function look(body: string, steps: QuietStep[] = [], scripted = false): Promise<PageView | string> {
  return bare.page.evaluate(
    ({ body, steps, scripted }) => {
      const parsed = new DOMParser().parseFromString(body, 'text/html')
      try {
        for (const step of steps) visitor.perform(parsed, step)
        return visitor.viewOf(parsed, scripted)
      } catch (error) {
        return error instanceof Error ? `${error.name}: ${error.message}` : 'no error'
      }
    },
    { body, steps, scripted },
  )
}

/** What was found is told by its id. */
function press(body: string, target: Target, kinds: PressKind[]): Promise<string> {
  return bare.page.evaluate(
    ({ body, target, kinds }) => {
      const parsed = new DOMParser().parseFromString(body, 'text/html')
      try {
        return visitor.usablePressable(parsed, target, kinds).id
      } catch (error) {
        return error instanceof Error ? error.message : 'no error'
      }
    },
    { body, target, kinds },
  )
}

const fill = (name: string, value: string): QuietStep => ({ do: 'fill', target: { name }, value })

test('reads what is on show, one line for each block', async () => {
  const body = `
    <h1>All <em>problems</em></h1><p hidden>no</p><div style="display: none">no</div>
    <script>no</script><ul><li>Two Sum<ul><li>easy</li></ul></li></ul>
    <table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>
    <noscript><p>plain</p></noscript><p aria-busy="true">soon</p>`
  const view = await look(body)
  expect(view).toMatchObject({
    heading: 'All problems',
    text: 'All problems\nTwo Sum\neasy\na b\nplain\nsoon',
    items: ['Two Sum easy', 'easy', 'a b'],
    busy: ['soon'],
  })
  expect(await look(body, [], true)).toMatchObject({
    text: 'All problems\nTwo Sum\neasy\na b\nsoon',
  })
})

test('names controls as a screen reader does', async () => {
  const body = `
    <span id="a">By id</span><input aria-labelledby="a" aria-label="no">
    <input aria-label="By aria"> <label>Around <select><option>no</option></select></label>
    <label for="f">For</label><input id="f"> <input placeholder="Hint"> <input title="Title">
    <input type="hidden" name="id" value="7"> <button>Text</button> <input type="submit">
    <a href="/x"><img alt="Picture"></a>`
  const view = await look(body)
  if (typeof view === 'string') throw new Error(view)
  const labels = view.fields.map(({ label }) => label)
  expect(labels).toEqual(['By id', 'By aria', 'Around', 'For', 'Hint', 'Title'])
  expect(view.buttons.map(({ name }) => name)).toEqual(['Text', 'Submit'])
  expect(view.links).toEqual([{ name: 'Picture', href: '/x' }])
  expect(view.hidden).toEqual([['id', '7']])
})

test('fills, chooses and checks', async () => {
  const body = `
    <label>Name: <input aria-describedby="e" aria-invalid="true"></label><p id="e">Too short</p>
    <label>Level <select><option value="1">One</option><option value="2">Two</option></select></label>
    <label><input type="checkbox"> Public</label>`
  const view = await look(body, [
    fill('name', 'Ada'),
    { do: 'choose', target: { name: 'Level' }, option: 'Two' },
    { do: 'check', target: { name: 'Public' }, on: true },
  ])
  expect(view).toMatchObject({
    fields: [
      { value: 'Ada', invalid: true, description: 'Too short' },
      { value: '2' },
      { checked: true },
    ],
  })
})

test('fires the events of who goes to a field, types and goes on', async () => {
  const events = await bare.page.evaluate(() => {
    const parsed = new DOMParser().parseFromString('<input aria-label="Name">', 'text/html')
    const seen: string[] = []
    for (const type of ['focusin', 'input', 'change', 'focusout'])
      parsed.addEventListener(type, ({ type }) => seen.push(type))
    visitor.perform(parsed, { do: 'fill', target: { name: 'Name' }, value: 'Ada' })
    return seen
  })
  expect(events).toEqual(['focusin', 'input', 'change', 'focusout'])
})

test.each<[string, string, QuietStep, string]>([
  [
    'a field that is not there',
    '<input aria-label="A">',
    fill('B', ''),
    'has no field “B”. It has: “A”.',
  ],
  [
    'a field where none is',
    '<p>Empty</p>',
    fill('B', ''),
    'It has none at all. The page shows: Empty',
  ],
  [
    'two of one name',
    '<input aria-label="A"><input aria-label="a">',
    fill('A', ''),
    'has 2 of them',
  ],
  [
    'a disabled field',
    '<fieldset disabled><input aria-label="A"></fieldset>',
    fill('A', ''),
    '“A” is disabled',
  ],
  ['a read-only field', '<input readonly aria-label="A">', fill('A', ''), '“A” is read-only'],
  ['a list as text', '<select aria-label="A"></select>', fill('A', ''), '“A” is no text field'],
  [
    'an option that is not there',
    '<select aria-label="A"><option>x</option></select>',
    { do: 'choose', target: { name: 'A' }, option: 'y' },
    '“A” has no option “y”. It has: “x”.',
  ],
  [
    'a text as a checkbox',
    '<input aria-label="A">',
    { do: 'check', target: { name: 'A' }, on: true },
    '“A” is neither a checkbox nor a radio button',
  ],
  [
    'an entry that is not there',
    '<li>one <input aria-label="A"></li>',
    { do: 'fill', target: { name: 'A', within: 'two' }, value: '' },
    'There is no entry with “two”',
  ],
])('does not use %s, and says why', async (_, body, step, why) => {
  const refusal = await look(body, [step])
  expect(refusal).toMatch(/^NotOnPageError: /)
  expect(refusal).toContain(why)
})

test('presses the button beside a text', async () => {
  const entry = (name: string) =>
    `<li>${name} <form><button id="${name}">Delete</button></form></li>`
  const body = `<ul>${entry('one')}${entry('two')}</ul><a id="link" href="/x">Open</a><button id="plain" type="button">Open</button>`
  expect(await press(body, { name: 'Delete', within: 'two' }, ['submit'])).toBe('two')
  expect(await press(body, { name: 'Delete' }, ['submit'])).toContain('has 2 of them')
  expect(await press(body, { name: 'Open' }, ['link'])).toBe('link')
  expect(await press(body, { name: 'Open' }, ['submit'])).toContain(
    'has no button that submits a form “Open”',
  )
  expect(await press('<button disabled>Save</button>', { name: 'Save' }, ['button'])).toBe(
    '“Save” is disabled, so a visitor cannot use it.',
  )
})

test('changes what nobody types, as anyone can in DevTools', async () => {
  const body = `<form><input type="hidden" name="id" value="ada"><input aria-label="A" value="ada"></form>`
  const view = await look(body, [
    { do: 'tamper', from: 'ada', to: 'ben' },
    { do: 'add-hidden', name: 'role', value: 'admin' },
  ])
  expect(view).toMatchObject({
    hidden: [
      ['role', 'admin'],
      ['id', 'ben'],
    ],
    fields: [{ value: 'ada' }],
  })
})
