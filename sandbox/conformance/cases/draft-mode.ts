import type { ConformanceTopic, Mask } from '../conformance-case'
import { get, post, send, withCookies } from '../requests'
import { madeAnew } from '../steps'

const on = withCookies(post('/draft-mode/switch'))
const off = withCookies(send('DELETE', '/draft-mode/switch'))
const article = withCookies(get('/draft-mode/article'))
const data = withCookies(get('/draft-mode/data?x'))

export const bypassId: Mask = {
  field: 'header set-cookie',
  pattern: /(?<=__prerender_bypass=)[\da-f]{32}/,
  reason: 'Every build makes an id of its own for draft mode.',
}

export const draftMode: ConformanceTopic = {
  project: 'draft-mode',
  cases: [
    {
      name: 'a static handler in draft mode',
      steps: [article, on, article, article, off, article],
      labels: [madeAnew],
      masks: [bypassId],
    },
    {
      name: 'the data cache in draft mode',
      steps: [data, data, on, data, data, off, data],
      labels: [madeAnew],
      masks: [bypassId],
    },
    {
      name: 'a forged cookie',
      steps: [get('/draft-mode/article', { cookie: '__prerender_bypass=forged' })],
      labels: [madeAnew],
    },
    {
      name: 'enable() in a static handler',
      steps: [get('/draft-mode/in-static')],
      masks: [bypassId],
    },
  ],
}
