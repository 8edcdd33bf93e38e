import type { CasePlot, RequestPreset } from '@/components/content/lab-definition'
import type { PlayableStep } from '@/sandbox/conformance/reported'
import type { PanelName } from '../panels/panel-names'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './case-steps.module.css'
import { presetName } from './preset-name'

interface CaseStepsProps {
  plot: CasePlot
  presets: readonly RequestPreset[]
  session: LabSession
  /** Opens what shows best what a step did. */
  onPanel(panel: PanelName): void
}

/** A case of the parity suite: what it shows, and its steps in order, each to be taken by a button. */
export function CaseSteps({ plot, ...rest }: CaseStepsProps) {
  return (
    <section className={styles.case} aria-label="Case of the parity suite">
      <h2 className={styles.name}>{plot.name}</h2>
      <ol className={styles.steps} tabIndex={0} aria-label="Steps of the case">
        {plot.steps.map((step, index) => (
          <li key={index}>
            <Step step={step} index={index} {...rest} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type StepProps = Omit<CaseStepsProps, 'plot'> & { step: PlayableStep; index: number }

function Step({ step, index, presets, session, onPanel }: StepProps) {
  const { text } = step
  switch (step.kind) {
    case 'request': {
      const preset = presets.find(({ name }) => name === presetName(step, index))
      const send = () => {
        if (preset) session.choosePreset(preset)
        void session.sendAndShow()
      }
      return (
        <Button variant="quiet" icon="send" onClick={send}>
          {text}
        </Button>
      )
    }
    case 'wait': {
      const wait = () => {
        onPanel('cache')
        void session.inspector.clock.advance(step.ms)
      }
      return (
        <Button variant="quiet" icon="clock" title="Moves the clock of the sandbox" onClick={wait}>
          {text}
        </Button>
      )
    }
    case 'upstream': {
      const change = () => {
        onPanel('cache')
        void session.inspector.upstreams.change(step.host, step.settings)
      }
      return (
        <Button variant="quiet" icon="pencil" title="Changes the other host" onClick={change}>
          {text}
        </Button>
      )
    }
    case 'build': {
      const build = () => {
        onPanel('build')
        void session.run.build()
      }
      return (
        <Button variant="quiet" icon="build" onClick={build}>
          {text}
        </Button>
      )
    }
    case 'calls':
      return <Calls text={text} host={step.host} session={session} />
    case 'completed request':
      return <span>{text}, with a value that the suite takes from an earlier reply</span>
    case 'settle':
      return <span>{text}</span>
  }
}

function Calls({ text, host, session }: { text: string; host: string; session: LabSession }) {
  const { hosts } = useStore(session.inspector.upstreams)
  const known = hosts?.find((one) => one.host === host)
  return (
    <span>
      {text}
      {known && `: ${known.calls} by now`}
    </span>
  )
}
