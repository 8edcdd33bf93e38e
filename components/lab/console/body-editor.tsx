import { canHaveBody } from '../state/build-request'
import { findJsonProblem } from '../state/json-problem'
import type { BodyKind, DraftHolder } from '../state/request-draft'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import styles from './body-editor.module.css'
import { FileInput, PairRow } from './pair-row'
import pair from './pair-row.module.css'

const kinds: Record<BodyKind, string> = {
  none: 'None',
  json: 'JSON',
  text: 'Text',
  form: 'Form',
  multipart: 'Multipart',
  file: 'File',
}
const kindList = Object.keys(kinds).filter((kind): kind is BodyKind => kind in kinds)

/** The body in one of six kinds; each keeps its content while another is chosen. */
export function BodyEditor({ session }: { session: DraftHolder }) {
  const { method, body } = useStore(session.draft)
  return (
    <div className={styles.body}>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">Kind of body</legend>
        {kindList.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name={`body-kind-${session.id}`}
              checked={body.kind === kind}
              onChange={() => session.draft.setBody({ kind })}
            />
            {kinds[kind]}
          </label>
        ))}
      </fieldset>
      {body.kind === 'none' && (
        <p className={styles.hint}>
          {canHaveBody(method) ? 'This request has no body.' : `A ${method} request has no body.`}
        </p>
      )}
      {body.kind === 'json' && <JsonBody session={session} />}
      {body.kind === 'text' && (
        <textarea
          className={field.area}
          aria-label="Text body"
          value={body.text}
          spellCheck={false}
          onChange={(event) => session.draft.setBody({ text: event.target.value })}
        />
      )}
      {(body.kind === 'form' || body.kind === 'multipart') && <FieldTable session={session} />}
      {body.kind === 'file' && (
        <FileInput
          label="File to send as the body"
          file={body.file}
          onChange={(file) => session.draft.setBody({ file })}
        />
      )}
    </div>
  )
}

function JsonBody({ session }: { session: DraftHolder }) {
  const { json } = useStore(session.draft).body
  const problem = json === '' ? null : findJsonProblem(json)
  const format = () => session.draft.setBody({ json: JSON.stringify(JSON.parse(json), null, 2) })
  return (
    <>
      <textarea
        className={field.area}
        aria-label="JSON body"
        aria-invalid={problem !== null}
        value={json}
        spellCheck={false}
        rows={Math.min(10, Math.max(4, json.split('\n').length + 1))}
        placeholder='{ "name": "Two Sum" }'
        onChange={(event) => session.draft.setBody({ json: event.target.value })}
      />
      <div className={styles.verdict}>
        {problem ? (
          <span className={styles.bad}>
            Line {problem.line}, column {problem.column}: {problem.message}
          </span>
        ) : (
          <span className={styles.hint}>{json === '' ? 'Empty' : 'Valid JSON'}</span>
        )}
        <Button variant="quiet" disabled={problem !== null || json === ''} onClick={format}>
          Format
        </Button>
      </div>
    </>
  )
}

function FieldTable({ session }: { session: DraftHolder }) {
  const { body } = useStore(session.draft)
  return (
    <div className={pair.rows}>
      {body.fields.map((row, at) => (
        <PairRow
          key={row.id}
          what={`field ${at + 1}`}
          row={row}
          invalid={body.kind === 'multipart' && row.enabled && row.file === null}
          onChange={(part) => session.draft.setField(row.id, part)}
          onRemove={() => session.draft.removeField(row.id)}
        />
      ))}
      <div className={pair.foot}>
        <Button icon="plus" onClick={() => session.draft.addField()}>
          Add field
        </Button>
        {body.kind === 'multipart' && (
          <Button icon="file" onClick={() => session.draft.addField(null)}>
            Add file
          </Button>
        )}
      </div>
    </div>
  )
}
