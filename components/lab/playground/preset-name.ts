import type { PlayableStep } from '@/sandbox/conformance/reported'

/** How the console names the request of a step: `3. GET /swr/now`. */
export const presetName = ({ text }: PlayableStep, index: number) => `${index + 1}. ${text}`
