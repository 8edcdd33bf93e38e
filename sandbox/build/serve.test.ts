import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { serveSite } from './serve'

let root = ''
const servers: Server[] = []

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'route-lab-serve-'))
  await mkdir(join(root, 'lessons'))
  await writeFile(join(root, 'index.html'), 'home')
  await writeFile(join(root, '404.html'), 'not here')
  await writeFile(join(root, 'lessons/index.html'), 'lessons')
})

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function start(basePath: string): Promise<string> {
  const server = await serveSite({ root, basePath, port: 0 })
  servers.push(server)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://localhost:${address.port}`
}

test.each(['', '/docs'])('serves pages below the base path "%s"', async (basePath) => {
  const origin = await start(basePath)
  const home = await fetch(`${origin}${basePath}/`)
  const lessons = await fetch(`${origin}${basePath}/lessons/?q=1`)
  expect([await home.text(), await lessons.text()]).toEqual(['home', 'lessons'])
})

test('answers an unknown address with the 404 page and status', async () => {
  const reply = await fetch(`${await start('')}/nope/`)
  expect([reply.status, await reply.text()]).toEqual([404, 'not here'])
})

test('answers 404 outside of the base path', async () => {
  const origin = await start('/docs')
  const replies = await Promise.all(
    ['/', '/docsx/', '/lessons/'].map((path) => fetch(origin + path)),
  )
  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404])
})

test('rejects when the port is taken', async () => {
  const port = Number(new URL(await start('')).port)
  await expect(serveSite({ root, basePath: '', port })).rejects.toThrow('EADDRINUSE')
})
