import type { RequestProps } from './request-preset'

/** Data for the lab around it, or for the console of an exercise; draws nothing. */
export function Request(_props: RequestProps): null {
  return null
}
