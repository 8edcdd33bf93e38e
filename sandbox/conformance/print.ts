// Steps and what they show, as text for people.

import type { ConformanceReply, ConformanceRequest, Observation, Step } from './conformance-case'
import type { PlayableStep, ReportedRequest } from './reported'

/** Longest body that the report keeps. */
const BODY_LIMIT = 4_000

/** A step in a few words. */
export function describeStep(step: Step): string {
  if ('wait' in step) return `${step.wait} s pass`
  if ('settle' in step) return 'background work ends'
  if ('calls' in step) return `calls of ${step.calls}`
  if ('build' in step) return 'next build'
  if ('method' in step) return `${step.method} ${step.path}`
  const { latencyMs, failure, resetCalls } = step.settings
  const settings = [
    ...(resetCalls ? ['counts calls from 0'] : []),
    ...(latencyMs === undefined ? [] : [`takes ${latencyMs} ms`]),
    ...(failure === undefined ? [] : [FAILURES[failure]]),
  ]
  return `${step.upstream} ${settings.join(', ')}`
}

/** A step as the playground takes it. */
export function playableStep(step: Step): PlayableStep {
  const text = describeStep(step)
  if ('wait' in step) return { text, kind: 'wait', ms: step.wait * 1_000 }
  if ('settle' in step) return { text, kind: 'settle' }
  if ('calls' in step) return { text, kind: 'calls', host: step.calls }
  if ('build' in step) return { text, kind: 'build' }
  if ('upstream' in step)
    return { text, kind: 'upstream', host: step.upstream, settings: step.settings }
  if (step.complete) return { text, kind: 'completed request' }
  return { text, kind: 'request', request: printRequest(step) }
}

const FAILURES = {
  none: 'answers',
  error: 'answers with 500',
  unreachable: 'refuses connections',
}

const asText = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('utf8')
  return text.includes('\uFFFD') ? `base64 ${Buffer.from(bytes).toString('base64')}` : text
}

function cut(text: string): string {
  return text.length > BODY_LIMIT
    ? `${text.slice(0, BODY_LIMIT)}… (${text.length} characters)`
    : text
}

function printReply({ status, statusText, headers, body, brokenOff }: ConformanceReply): string {
  return [
    `${status} ${statusText}`.trim(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    cut(asText(body)) + (brokenOff ? ' (broken off)' : ''),
  ].join('\n')
}

/** A request as a message: what the playground needs to send it too. */
function printRequest({ method, path, headers, body }: ConformanceRequest): ReportedRequest {
  return { method, path, headers, ...(body ? { body: cut(asText(body)) } : {}) }
}

/** What a step showed, as text; null when it shows nothing. */
export function printObservation(observation: Observation | undefined): string | null {
  switch (observation?.kind) {
    case 'reply':
      return printReply(observation.reply)
    case 'calls':
      return String(observation.calls)
    case 'build':
      return observation.build.ok ? observation.build.table : 'The build fails.'
    case 'nothing':
    case undefined:
      return null
  }
}
