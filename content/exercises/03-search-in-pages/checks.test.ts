import { expect, test } from 'vitest'
import { request, sql, suspect } from '@/sandbox/checks/api'

const search = (query: string) => request('GET', `/api/search${query}`)

/** Names of all matches in order, from the database itself. */
async function matches(text: string) {
  const rows = await sql('select name from "Problem" where name ilike $1 order by name', [
    `%${text}%`,
  ])
  return rows.map(({ name }) => name)
}

/** Names on the page that a reply gives; none when it gives no page. */
function namesIn(body: unknown): unknown[] {
  if (typeof body !== 'object' || body === null || !('results' in body)) return []
  return Array.isArray(body.results) ? body.results.map((row: unknown) => nameOf(row)) : []
}

function nameOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'name' in row ? row.name : undefined
}

test('A page holds at most five problems, sorted by name', async () => {
  // First by name, last by id and by date.
  await sql(`insert into "Problem" (id, name) values ('zz', 'A New Problem')`)
  const all = await matches('e')
  const reply = await search('?q=e&page=1')
  expect(reply.status).toBe(200)
  const found = namesIn(reply.json())
  const isFirstPage = found.join() === all.slice(0, 5).join()
  suspect('pages-from-zero', found.join() === all.slice(5, 10).join())
  suspect('any-order', found.length === 5 && !isFirstPage)
  expect(found, 'Names on page 1').toEqual(all.slice(0, 5))
  expect(reply.json()).toMatchObject({ page: 1 })
})

test('The next page goes on where the last one ended', async () => {
  const all = await matches('e')
  const reply = await search('?q=e&page=2')
  expect(namesIn(reply.json()), 'Names on page 2').toEqual(all.slice(5, 10))
  expect(reply.json()).toMatchObject({ page: 2 })
})

test('Without a page the first one is meant', async () => {
  const all = await matches('e')
  const reply = await search('?q=e')
  expect(namesIn(reply.json()), 'Names without a page').toEqual(all.slice(0, 5))
  expect(reply.json()).toMatchObject({ page: 1 })
})

test('A page behind the last one is empty', async () => {
  const reply = await search('?q=e&page=500')
  expect(reply.status).toBe(200)
  expect(reply.json()).toMatchObject({ results: [] })
})

test('total counts every match, not only the page', async () => {
  const all = await matches('e')
  const reply = await search('?q=e')
  suspect('total-of-the-page', reply.text.includes('"total":5'))
  expect(reply.json()).toMatchObject({ total: all.length })
})

test('Capitals and small letters find the same problems', async () => {
  const all = await matches('sum')
  const reply = await search('?q=SUM')
  suspect('case-sensitive', reply.text.includes('"results":[]'))
  expect(namesIn(reply.json()), 'Names that hold "sum"').toEqual(all.slice(0, 5))
})

test('A page that is no whole number from 1 is refused with 400', async () => {
  const statuses = []
  for (const page of ['0', '-1', '1.5', 'two']) {
    statuses.push((await search(`?q=e&page=${page}`)).status)
  }
  expect(statuses, 'Status of page 0, -1, 1.5 and two').toEqual([400, 400, 400, 400])
})

test('A page too big to count with is an empty list, or refused with 400', async () => {
  const reply = await search('?q=e&page=99999999999999999999')
  expect([200, 400], 'Status of page 99999999999999999999').toContain(reply.status)
  const largest = await search(`?q=e&page=${Number.MAX_SAFE_INTEGER}`)
  expect([200, 400], `Status of page ${Number.MAX_SAFE_INTEGER}`).toContain(largest.status)
})

test('Without q the last search of this visitor is used', async () => {
  const all = await matches('sum')
  await search('?q=sum')
  const again = await search('')
  expect(again.status, 'The cookie of the first answer was sent along').toBe(200)
  expect(namesIn(again.json()), 'Names that hold "sum"').toEqual(all.slice(0, 5))
})

test('A new search replaces the last one', async () => {
  const [sums, trees] = [(await matches('sum')).slice(0, 5), (await matches('tree')).slice(0, 5)]
  await search('?q=sum')
  const next = namesIn((await search('?q=tree')).json())
  const again = namesIn((await search('')).json())
  suspect('first-search-stays', [next.join(), again.join()].includes(sums.join()))
  expect(next, 'Names for q=tree, after q=sum').toEqual(trees)
  expect(again, 'Names without q, after q=tree').toEqual(trees)
})

test('A visitor without a search of their own is refused with 400', async () => {
  await search('?q=sum')
  const other = await request('GET', '/api/search', { newVisitor: true })
  suspect('remembered-for-everyone', other.status === 200)
  expect(other.status, 'No q and no cookie').toBe(400)
})

test('The cookie cannot be read by scripts of the page', async () => {
  const reply = await search('?q=sum')
  const cookies = reply.headers.filter(([name]) => name.toLowerCase() === 'set-cookie')
  expect(cookies.join('\n'), 'The Set-Cookie header').toMatch(/;\s*httponly/i)
})
