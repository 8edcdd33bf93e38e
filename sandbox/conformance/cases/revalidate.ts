import type { ConformanceCase, ConformanceTopic, Mask } from '../conformance-case'
import type { NextVersion } from '../../client/types'
import { get, post } from '../requests'
import { calls, countCalls, madeAnew, settle, wait } from '../steps'

const call = (what: string) => post(`/revalidate/call/${what}`)

const missing: Mask = {
  field: 'body',
  pattern: /\w+(?= is not a function)/,
  reason: 'A real build shortens names, and the message has the name of what is missing.',
  next: ['14', '15'],
}

/** A stored reply and its data, before and after a call. */
function tagged(name: string, what: string, next?: readonly NextVersion[]): ConformanceCase {
  const read = get(`/revalidate/tagged/${what}`)
  const host = `${what}.revalidate.test`
  return {
    name,
    steps: [
      countCalls(host),
      read,
      call(what),
      settle,
      read,
      settle,
      read,
      settle,
      read,
      calls(host),
    ],
    labels: [madeAnew],
    ...(next ? { next } : {}),
  }
}

/** Two stored replies, before and after a call that may concern one, both or none. */
function paths(name: string, what: string, folder: string): ConformanceCase {
  const [one, two] = ['one', 'two'].map((id) => get(`/revalidate/${folder}/${id}`)) as [
    never,
    never,
  ]
  return {
    name,
    steps: [one, two, settle, one, two, call(what), settle, one, two, settle, one, two],
    labels: [madeAnew],
  }
}

const alone = (name: string, what: string): ConformanceCase => ({ name, steps: [call(what)] })

export const revalidate: ConformanceTopic = {
  project: 'revalidate',
  cases: [
    tagged('revalidateTag with one argument', 'tag-plain'),
    tagged("revalidateTag with 'max'", 'tag-max'),
    tagged('revalidateTag with { expire: 0 }', 'tag-zero'),
    {
      name: 'revalidateTag with { expire: 2 }',
      steps: [
        get('/revalidate/tagged/tag-seconds'),
        call('tag-seconds'),
        settle,
        get('/revalidate/tagged/tag-seconds'),
        settle,
        get('/revalidate/tagged/tag-seconds'),
        wait(2.4),
        get('/revalidate/tagged/tag-seconds'),
      ],
      labels: [madeAnew],
    },
    tagged('revalidateTag of a tag that nothing has', 'tag-unknown'),
    alone('revalidateTag with an unknown profile', 'tag-profile'),
    alone('revalidateTag of a long tag', 'tag-long'),
    alone('revalidateTag of a number', 'tag-number'),
    { ...tagged('updateTag in a handler', 'update-tag'), masks: [missing] },
    { ...tagged('refresh in a handler', 'refresh'), masks: [missing] },
    {
      ...tagged('revalidateTag in after()', 'after'),
      masks: [
        {
          field: 'body',
          pattern: /(?<="message":").*(?=")/,
          reason: 'The message quotes the call of what is missing as the compiler left it.',
          next: ['14'],
        },
      ],
    },
    paths('revalidatePath', 'path', 'paths'),
    paths('revalidatePath of a pattern, as page', 'path-page', 'by-page'),
    paths('revalidatePath of a folder, as layout', 'path-layout', 'by-layout'),
    paths('revalidatePath of a pattern without a type', 'path-pattern', 'by-pattern'),
    alone('revalidatePath of an unknown path', 'path-unknown'),
    alone('revalidatePath of a long path', 'path-long'),
    alone('revalidatePath with an unknown type', 'path-type'),
    {
      name: 'revalidatePath with a slash at the end',
      steps: [get('/revalidate/slash'), call('path-slash'), settle, get('/revalidate/slash')],
      labels: [madeAnew],
    },
    {
      name: 'revalidatePath in a GET',
      steps: [get('/revalidate/own-path?path=/revalidate/paths/x')],
    },
  ],
}
