import type { Loaded } from '../use-module'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'

/** Says that a part of the page did not load, and offers to try again. */
export function LoadFailure({ what, loaded }: { what: string; loaded: Loaded<unknown> }) {
  if (loaded.state !== 'failed') return null
  return (
    <Banner tone="bad" actions={<Button onClick={loaded.retry}>Try again</Button>}>
      {what} could not be loaded. Check the connection, then try again.
    </Banner>
  )
}
