import { ProblemText, placeOf } from '../editor/problem-text'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'

/** Says why the page on show is not that of the reader's code, or why there is none. */
export function BuiltNotice({ session }: { session: LabSession }) {
  const { problems } = useStore(session.project)
  const { stopped } = useStore(session.run)
  const [first] = problems
  if (!first) return null
  const place = placeOf(first)
  const where = first.file ?? 'The project'
  const action = place && (
    <Button onClick={() => session.project.reveal(place)}>Show the line</Button>
  )
  return (
    <Banner tone={stopped ? 'bad' : 'warn'} actions={action}>
      <strong>
        {stopped
          ? `No page yet: ${where} has an error, and no earlier version was built. `
          : `Shows the last version that was built: ${where} has an error. `}
      </strong>
      <ProblemText problem={first} />
    </Banner>
  )
}
