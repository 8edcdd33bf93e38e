// What a visitor does on the pages of the test project `flows`, step by step. Two browsers take the steps,
// one on the real Next and one in the preview; what they show after each step is compared.

/** One thing that the visitor does, and a text that shows when it is done. */
export type FlowStep =
  | { kind: 'open'; path: string; until: string }
  | { kind: 'follow'; link: string; until: string }
  /** `meanwhile` shows while the action runs. */
  | { kind: 'press'; button: string; until: string; meanwhile?: string }
  | { kind: 'fill'; label: string; text: string }
  /** Goes back in the history. */
  | { kind: 'back'; until: string }

export interface Flow {
  name: string
  javascript: boolean
  steps: FlowStep[]
}

const open = (path: string, until: string): FlowStep => ({ kind: 'open', path, until })
const follow = (link: string, until: string): FlowStep => ({ kind: 'follow', link, until })
const fill = (label: string, text: string): FlowStep => ({ kind: 'fill', label, text })
const back = (until: string): FlowStep => ({ kind: 'back', until })

const press = (button: string, until: string, meanwhile?: string): FlowStep => ({
  kind: 'press',
  button,
  until,
  ...(meanwhile === undefined ? {} : { meanwhile }),
})

type Steps = (own: (text: string) => string, javascript: boolean) => FlowStep[]

/** The flow with scripts and without. `own` makes a text that the other one does not use. */
const both = (name: string, steps: Steps): Flow[] =>
  [true, false].map((javascript) => ({
    name: `${name}, JavaScript ${javascript ? 'on' : 'off'}`,
    javascript,
    steps: steps((text) => `${text} ${javascript ? 'on' : 'off'}`, javascript),
  }))

const scripted = (name: string, ...steps: FlowStep[]): Flow => ({ name, javascript: true, steps })

/** All of them use the same servers, in this order: what one leaves there, the next finds. */
export const flows: readonly Flow[] = [
  ...both('a form adds to a list', (own) => [
    open('/notes', 'milk'),
    fill('Note', own('bread')),
    press('Add', own('bread')),
    fill('Note', own('tea')),
    press('Add', own('tea')),
  ]),
  ...both('useActionState keeps the error, then the result', (own) => [
    open('/register', 'nothing'),
    press('Register', 'A name is needed'),
    fill('Name', own('Ada')),
    press('Register', `Welcome, ${own('Ada')}`),
    follow('notes', 'Notes'),
    follow('register', 'nothing'),
  ]),
  ...both('signing in sets a cookie and redirects, signing out deletes it', (own, javascript) => [
    open('/account', 'User'),
    fill('User', own('ada')),
    press('Sign in', `Account of ${own('ada')}`),
    follow('notes', 'Notes'),
    follow('account', `Account of ${own('ada')}`),
    // Without scripts the page's own redirect() answers the form with 307: the browser sends it again, to a
    // page that does not have the action.
    press('Sign out', javascript ? 'User' : 'Server Action unavailable.'),
  ]),
  ...both('links lead to pages, and Back returns', () => [
    open('/', 'Start'),
    follow('notes', 'Notes'),
    follow('find', 'Find'),
    back('Notes'),
    back('Start'),
  ]),
  ...both('a link to an intercepted path, which is then loaded', (_own, javascript) => [
    open('/photos', 'Photos'),
    follow('the first', javascript ? 'above the others' : 'on a page'),
    open('/photos/1', 'on a page'),
  ]),
  // Next renders neither error.tsx nor the nearest not-found.tsx in reply to a form.
  ...both('an action that throws', (_own, javascript) => [
    open('/danger', 'Danger'),
    press('Fail', javascript ? 'went wrong' : 'Internal Server Error'),
  ]),
  ...both('notFound() and redirect() in an action', (_own, javascript) => [
    open('/find', 'Find'),
    fill('Page', 'nowhere'),
    press('Find', javascript ? 'No such page' : 'could not be found'),
    open('/find', 'Find'),
    fill('Page', 'notes'),
    press('Find', 'Notes'),
  ]),
  scripted(
    'useFormStatus tells that the action runs',
    open('/register', 'nothing'),
    fill('Name', 'Grace'),
    press('Register', 'Welcome, Grace', 'Sending'),
  ),
  scripted(
    'useOptimistic shows the result before it is there',
    open('/likes', '0 likes'),
    press('Like', '1 likes', '1 likes, not stored yet'),
    press('Like', '2 likes', '2 likes, not stored yet'),
  ),
  scripted(
    'error.tsx tries again',
    open('/danger', 'Danger'),
    press('Fail', 'went wrong'),
    press('Again', 'Danger'),
  ),
]
