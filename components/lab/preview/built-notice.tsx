import { PlaceButton } from '../editor/place-button'
import { ProblemText } from '../editor/problem-text'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'

/** Says why the page on show is not that of the reader's code, or why there is none. */
export function BuiltNotice({ session }: { session: LabSession }) {
  const { problems } = useStore(session.project)
  const { stopped, mode } = useStore(session.run)
  const [first] = problems
  if (!first) return null
  const where = first.file ?? 'The project'
  const was = mode === 'dev' ? 'ran' : 'was built'
  return (
    <Banner
      tone={stopped ? 'bad' : 'warn'}
      actions={<PlaceButton problem={first} project={session.project} />}
    >
      <strong>
        {stopped
          ? `No page yet: ${where} has an error, and no earlier version ${was}. `
          : `Shows the last version that ${was}: ${where} has an error. `}
      </strong>
      <ProblemText problem={first} />
    </Banner>
  )
}
