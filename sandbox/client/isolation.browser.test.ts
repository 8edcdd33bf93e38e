import { expect, inject, test } from 'vitest'
import { useBarePage } from '../testing/bare-page'
import { readTestProject } from '../testing/test-project'

const bare = useBarePage()

/** What a browser writes to the console when a policy stops a request. */
const POLICY = /Content Security Policy|Failed to load resource|violates the following/

interface ProbeResult {
  name: string
  got?: string
  refused?: string
}

test('refuses everything that learner code may try from its worker', async () => {
  bare.watch.expect(POLICY)
  const site = inject('siteUrl')
  const sandbox = await bare.sandbox({ files: readTestProject('isolation') })
  const requests: string[] = []
  bare.context.on('request', (request) => requests.push(request.url()))
  const results: ProbeResult[] = []
  for (let index = 0; ; index++) {
    const reply = await sandbox.fetch(`/probe/${index}?site=${encodeURIComponent(site)}`)
    if (reply.status === 404) break
    results.push(JSON.parse(reply.text) as ProbeResult)
  }
  console.log(results)
  expect(requests).toEqual([])
})
