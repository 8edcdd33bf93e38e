/** What a lab may demonstrate below its code: attacks on its actions, or an action beside a handler. */
export const DEMOS = ['attacks', 'side-by-side'] as const

export type DemoName = (typeof DEMOS)[number]
