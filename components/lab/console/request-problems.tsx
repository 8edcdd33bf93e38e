import type { RequestProblem } from '../state/request-problems'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'

interface RequestProblemsProps {
  id: string
  problems: readonly RequestProblem[]
  onSendAnyway(): void
}

/** What keeps the request from being sent, and the way to send it all the same where there is one. */
export function RequestProblems({ id, problems, onSendAnyway }: RequestProblemsProps) {
  const refused = problems.some((problem) => problem.severity === 'error')
  return (
    <div id={id} role="status">
      {problems.map((problem, at) => (
        <Banner
          key={at}
          tone={problem.severity === 'error' ? 'bad' : 'warn'}
          actions={
            problem.severity === 'confirm' &&
            !refused && <Button onClick={onSendAnyway}>Send anyway</Button>
          }
        >
          {problem.severity === 'confirm' && <strong>The body is not JSON. </strong>}
          {problem.message}
        </Banner>
      ))}
    </div>
  )
}
