import { CodeBlock } from './code-block'
import { languageOfFile } from './highlight'
import type { LabClientProps, RequestPreset } from './lab-definition'
import styles from './lab-without-script.module.css'
import { requestText, responseText } from './http-text'

/** What a lab shows where no JavaScript runs: its files, and each request with its recorded reply. */
export function LabWithoutScript({ lab }: { lab: LabClientProps }) {
  return (
    <div className={styles.lab}>
      {lab.open.map((file) => (
        <CodeBlock
          key={file}
          code={lab.files[file] ?? ''}
          language={languageOfFile(file)}
          title={file}
        />
      ))}
      {lab.presets.map((preset) => (
        <Exchange key={preset.name} preset={preset} lab={lab} />
      ))}
      <p className={styles.hint}>
        The replies were recorded when this site was built. With JavaScript you can edit the code
        and send requests of your own.
      </p>
    </div>
  )
}

function Exchange({ preset, lab }: { preset: RequestPreset; lab: LabClientProps }) {
  const reply = lab.replies[preset.name]
  return (
    <section className={styles.exchange}>
      <p className={styles.name}>{preset.name}</p>
      <CodeBlock code={requestText(preset)} language="http" title="Request" />
      {reply ? (
        <CodeBlock code={responseText(reply)} language="http" title="Recorded reply" />
      ) : null}
    </section>
  )
}
