'use client'

import { useEffect, useState } from 'react'
import type { PlaygroundTemplate, RequestPreset } from '@/components/content/lab-definition'
import type { NextVersion } from '@/sandbox/client/types'
import type { ParityProject, PlayableStep } from '@/sandbox/conformance/reported'
import { siteUrl } from '../site-url'
import { presetName } from './preset-name'

export type LinkedProject =
  | { state: 'waiting' }
  /** `named` is the id of a template that the address asks for. */
  | { state: 'none'; named: string | null }
  | { state: 'ready'; template: PlaygroundTemplate }

/** Named by its place among the steps. */
function toPreset(step: PlayableStep, index: number): RequestPreset[] {
  if (step.kind !== 'request') return []
  const { method, path, headers, body } = step.request
  const name = presetName(step, index)
  return [
    {
      name,
      method,
      path,
      headers,
      ...(body !== undefined && { body: { kind: 'text', text: body } }),
    },
  ]
}

const isVersion = (text: string | null): text is NextVersion =>
  text === '14' || text === '15' || text === '16'

async function loadLinked(search: string): Promise<PlaygroundTemplate | null> {
  const query = new URLSearchParams(search)
  const [topic, next, name] = ['parity', 'next', 'case'].map((key) => query.get(key))
  if (!topic || !/^[\w-]+$/.test(topic) || !isVersion(next ?? null)) return null
  const response = await fetch(siteUrl(`/parity/projects/${next}-${topic}.json`))
  if (!response.ok) return null
  const { about, mode, files, cases } = (await response.json()) as ParityProject
  const one = cases[name ?? '']
  const route = Object.keys(files).find((file) => /\/route\.\w+$/.test(file))
  return {
    id: `parity-${next}-${topic}`,
    title: `Parity: ${topic}`,
    summary: one ? `${about} One case of the parity suite:` : about,
    files,
    open: one?.open ?? (route ? [route] : Object.keys(files).slice(0, 1)),
    presets: one?.steps.flatMap(toPreset) ?? [],
    compiledUrl: null,
    remembersRun: false,
    next: next as NextVersion,
    mode,
    ...(one && { plot: { name: name ?? '', steps: one.steps } }),
  }
}

/** `?project=rest-api`: one of the templates. */
function namedTemplate(search: string): string | null {
  const slug = new URLSearchParams(search).get('project')
  return slug === null ? null : `playground-${slug}`
}

/** The project that the address names: a template, or one of the parity suite, as its results link to it. */
export function useLinkedProject(): LinkedProject {
  const [linked, setLinked] = useState<LinkedProject>({ state: 'waiting' })
  useEffect(() => {
    let current = true
    const settle = (template: PlaygroundTemplate | null) =>
      current &&
      setLinked(
        template
          ? { state: 'ready', template }
          : { state: 'none', named: namedTemplate(location.search) },
      )
    loadLinked(location.search).then(settle, () => settle(null))
    return () => {
      current = false
    }
  }, [])
  return linked
}
