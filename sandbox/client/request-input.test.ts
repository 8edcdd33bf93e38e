import { expect, test } from 'vitest'
import { checkHeader, prepareRequest, readMethod, readUrl } from './request-input'

test('takes paths and URLs of the sandbox itself', () => {
  expect(readUrl('/api/problems?q=a b')).toBe('/api/problems?q=a%20b')
  expect(readUrl('http://localhost:3000/api#x')).toBe('/api')
  expect(readUrl('/api//echo/')).toBe('/api//echo/')
  expect(readUrl('/api/%E0%A4%A')).toBe('/api/%E0%A4%A')
})

test('says how to write a path', () => {
  expect(() => readUrl('api/problems')).toThrow('Start it with a slash: /api/problems')
  expect(() => readUrl('')).toThrow('The path is empty')
  expect(() => readUrl('https://example.com/x')).toThrow('outside the sandbox')
  expect(() => readUrl('http://')).toThrow('not a valid URL')
})

test('normalises the methods that fetch normalises, and no others', () => {
  expect(readMethod('post')).toBe('POST')
  expect(readMethod('brew')).toBe('brew')
  expect(() => readMethod('A B')).toThrow('not a method name')
})

test('refuses headers that HTTP cannot carry', () => {
  expect(() => checkHeader('x y', '1')).toThrow('not a header name')
  expect(() => checkHeader('x', 'a\nb')).toThrow('line break')
  expect(() => checkHeader('x', '→')).toThrow('cannot carry')
  expect(() => checkHeader('cookie', 'a=b')).not.toThrow()
})

test('adds what every client sends, unless it was given', async () => {
  const { headers } = await prepareRequest('/x', { headers: { 'User-Agent': 'mine' } }, 'a=1')
  expect(headers).toContainEqual(['host', 'localhost:3000'])
  expect(headers).toContainEqual(['cookie', 'a=1'])
  expect(headers.filter(([name]) => name.toLowerCase() === 'user-agent')).toEqual([
    ['User-Agent', 'mine'],
  ])
})

test('turns a form into multipart bytes with their boundary', async () => {
  const form = new FormData()
  form.append('a', '1')
  const { headers, body } = await prepareRequest('/x', { method: 'POST', body: form }, null)
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  expect(type).toMatch(/^multipart\/form-data; boundary=/)
  const text = new TextDecoder().decode(body as ArrayBuffer)
  expect(text).toContain(type.split('boundary=')[1])
})

test('explains that a GET has no body', async () => {
  await expect(prepareRequest('/x', { body: 'x' }, null)).rejects.toThrow(
    'A GET request has no body',
  )
})
