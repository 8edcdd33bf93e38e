import { lazy, Suspense, useState } from 'react'
import type { ProjectProblem } from '@/sandbox/protocol/project'
import type { LabSession } from '../state/lab-session'
import type { Project } from '../state/project'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { count } from '../ui/format'
import styles from './editor-notices.module.css'
import { PlaceButton } from './place-button'
import { ProblemText } from './problem-text'

const FileDiff = lazy(() =>
  import('../ui/file-diff').then((module) => ({ default: module.FileDiff })),
)

/** What the reader must know of the files on show: mistakes, resets, changes from elsewhere. */
export function EditorNotices({ session }: { session: LabSession }) {
  const { project } = session
  const { active, outdated, problems, compilerError, changedElsewhere, undo } = useStore(project)
  const [first] = problems
  return (
    <div role="status">
      {first && <CompileProblems first={first} problems={problems} session={session} />}
      {compilerError && (
        <Banner
          tone="bad"
          actions={<Button onClick={() => void project.flush()}>Try again</Button>}
        >
          <strong>The compiler could not be loaded, so your edits do not run yet. </strong>
          {compilerError}
        </Banner>
      )}
      {undo && (
        <Banner
          tone="info"
          actions={<Button onClick={() => project.undo()}>Undo</Button>}
          onDismiss={() => project.dismissUndo()}
        >
          {undo.label}.
        </Banner>
      )}
      {changedElsewhere && (
        <Banner tone="info" onDismiss={() => project.dismissChangedElsewhere()}>
          {changedElsewhere} was changed in another tab and is shown as it is there. Ctrl or Cmd + Z
          in the editor brings your version back.
        </Banner>
      )}
      {active !== null && outdated.has(active) && (
        <OutdatedFile key={active} path={active} project={project} />
      )}
    </div>
  )
}

/** Problems that are told one by one; a broken project may have very many. */
const TOLD = 5

interface CompileProblemsProps {
  first: ProjectProblem
  problems: readonly ProjectProblem[]
  session: LabSession
}

function CompileProblems({ first, problems, session }: CompileProblemsProps) {
  const { stopped, next } = useStore(session.run)
  const isOnly = problems.length === 1
  const untold = problems.length - TOLD
  return (
    <Banner
      tone="bad"
      actions={isOnly && <PlaceButton problem={first} project={session.project} />}
    >
      <strong>{first.kind === 'build' ? 'Not built. ' : 'Not running yet. '}</strong>
      {isOnly ? (
        <ProblemText problem={first} />
      ) : (
        <ul className={styles.problems}>
          {problems.slice(0, TOLD).map((problem, at) => (
            <li key={at}>
              <ProblemText problem={problem} />
              <PlaceButton problem={problem} project={session.project} />
            </li>
          ))}
        </ul>
      )}{' '}
      {untold > 0 && `And ${count(untold, 'more problem')}. `}
      {stopped
        ? `No earlier version could answer, so nothing does until Next ${next} takes this one.`
        : 'The last good version keeps answering.'}
    </Banner>
  )
}

/** An edit whose original has changed since: both are kept until the reader chooses. */
function OutdatedFile({ path, project }: { path: string; project: Project }) {
  const { files } = useStore(project)
  const [comparing, setComparing] = useState(false)
  const original = project.base[path]
  return (
    <>
      <Banner
        tone="warn"
        actions={
          <>
            {original !== undefined && (
              <Button aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
                {comparing ? 'Hide the new original' : 'See the new original'}
              </Button>
            )}
            <Button onClick={() => project.resetFile(path)}>Use it</Button>
            <Button onClick={() => project.acceptOutdated(path)}>Keep mine</Button>
          </>
        }
      >
        The original of this file has changed since you edited it. Your edit is kept.
      </Banner>
      {comparing && original !== undefined && (
        <Suspense>
          <FileDiff path={path} before={files[path] ?? ''} after={original} />
        </Suspense>
      )}
    </>
  )
}
