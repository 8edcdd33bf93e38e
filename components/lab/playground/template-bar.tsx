import type { PlaygroundTemplate } from '@/components/content/lab-definition'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { count } from '../ui/format'
import styles from './template-bar.module.css'

interface TemplateBarProps {
  session: LabSession
  template: PlaygroundTemplate
  templates: PlaygroundTemplate[]
  onChoose(id: string): void
}

/** Which project this is, and the way back to how it began. */
export function TemplateBar({ session, template, templates, onChoose }: TemplateBarProps) {
  const { edited } = useStore(session.project)
  return (
    <div className={styles.bar}>
      <label className={styles.label}>
        Project
        <select
          className={field.input}
          value={template.id}
          onChange={(event) => onChoose(event.target.value)}
        >
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.summary}>{template.summary}</span>
      {edited.size > 0 && (
        <span className={styles.edits}>
          {count(edited.size, 'file')} edited
          <Button variant="quiet" icon="reset" onClick={() => session.project.resetAll()}>
            Reset the project
          </Button>
        </span>
      )}
    </div>
  )
}
