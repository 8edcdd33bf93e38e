import type { ReactNode } from 'react'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { Lab } from './lab'
import type { LabDefinition } from './lab-definition'
import type { LabProps } from './page-labs'
import { type Content, Prose } from './prose'

interface LabProseProps {
  content: Content
  files: ProjectFiles
  labs: LabDefinition[]
}

interface LabTag extends LabProps {
  children: ReactNode
}

/** The text of a page with labs. Apart from `Prose`, so that other pages load no code of the labs. */
export function LabProse({ content, files, labs }: LabProseProps) {
  return <Prose content={content} files={files} tags={{ Lab: bindLab(labs) }} />
}

function bindLab(labs: LabDefinition[]) {
  return function BoundLab(props: LabTag) {
    return <Lab labs={labs} {...props} />
  }
}
