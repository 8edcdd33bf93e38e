import type { ProjectProblem } from '@/sandbox/protocol/project'
import type { Project } from '../state/project'
import { useStore } from '../state/store'
import { Button } from '../ui/button'

interface PlaceButtonProps {
  problem: ProjectProblem
  project: Project
}

/** Leads to where a problem is; nothing where that is no file of the project. */
export function PlaceButton({ problem: { file, line, column = 1 }, project }: PlaceButtonProps) {
  const { files } = useStore(project)
  if (!file || !(file in files)) return null
  const open = () => (line ? project.reveal({ file, line, column }) : project.openFile(file))
  return <Button onClick={open}>{line ? 'Show the line' : `Open ${file}`}</Button>
}
