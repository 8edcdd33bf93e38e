import type { ProjectProblem } from '@/sandbox/protocol/project'
import type { Project } from '../state/project'
import { Button } from '../ui/button'
import { placeOf } from './problem-text'

/** A button that leads to the line of a problem; null for one without. */
export function lineButton(problem: ProjectProblem, project: Project) {
  const place = placeOf(problem)
  return place && <Button onClick={() => project.reveal(place)}>Show the line</Button>
}
