import { expect, test } from 'vitest'
import { expectedScripts } from './late-scripts'

const route = (source: string) => ({ 'app/api/route.ts': source })

test('a plain handler needs no late script', () => {
  expect(expectedScripts('16', route('export const GET = () => new Response()'))).toEqual([])
})

test('next.config, segment config and the matcher of a proxy need the schemas of Next', () => {
  expect(expectedScripts('16', { 'next.config.mjs': 'export default {}' })).toEqual(['config'])
  expect(expectedScripts('14', route(`export const dynamic = 'error'`))).toEqual(['config'])
  expect(expectedScripts('16', { 'proxy.ts': `export const config = {}` })).toEqual(['config'])
})

test('only Next 16 has a script for use cache', () => {
  const cached = route(`'use cache'`)
  expect(expectedScripts('16', cached)).toEqual(['use-cache'])
  expect(expectedScripts('15', cached)).toEqual([])
})

test('userAgent needs its parser', () => {
  const files = route(`import { userAgent } from 'next/server'`)
  expect(expectedScripts('15', files)).toEqual(['user-agent'])
})
