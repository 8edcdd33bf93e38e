import type { Project } from '../state/project'
import { useStore } from '../state/store'
import { splitPlaces } from './code-places'
import views from './views.module.css'

/** Text in which a place of the reader's code opens the editor there. */
export function PlacedText({ text, project }: { text: string; project: Project }) {
  const { files } = useStore(project)
  return (
    <span>
      {splitPlaces(text, (path) => path in files).map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <button
            key={at}
            type="button"
            className={views.place}
            onClick={() => project.reveal(part.place)}
          >
            {part.text}
          </button>
        ),
      )}
    </span>
  )
}
