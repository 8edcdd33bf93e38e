import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { NotMade } from './not-answered'

interface NotMadeBannerProps {
  reason: NotMade
  /** What to say where the project itself is the reason. */
  otherwise: string
  /** Words of the button: `Fire it again`. */
  again: string
  onAgain(): void
}

/** Says that a demonstration has shown nothing, and offers to make it again where that may help. */
export function NotMadeBanner({ reason, otherwise, again, onAgain }: NotMadeBannerProps) {
  const { error, bySandbox } = reason
  if (!bySandbox)
    return (
      <Banner tone="warn">
        {otherwise} {error}
      </Banner>
    )
  return (
    <Banner
      tone="warn"
      actions={
        <Button icon="play" onClick={onAgain}>
          {again}
        </Button>
      }
    >
      <strong>Not made: the sandbox answered in the place of Next.js.</strong> {error}
    </Banner>
  )
}
