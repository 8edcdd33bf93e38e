import { useEffect, useRef, useState } from 'react'
import type { DemoProps } from '../demos/demo-pane'
import { ExchangeView } from '../demos/exchange-view'
import { NotMadeBanner } from '../demos/not-made-banner'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { AttackBoard, type Shot } from './attack-board'
import { type Attack, ATTACKS } from './attack-list'
import styles from './attacks.module.css'
import type { Verdict } from './judge'

/** Attack mode: attacks on the actions of the project, each one a real request, with what it has done. */
export function AttacksPane({ session, compiledUrl }: DemoProps) {
  const [board] = useState(() => new AttackBoard(session, compiledUrl))
  const { chosen, running, shots } = useStore(board)
  const { files } = useStore(session.project)
  const attack = ATTACKS.find(({ id }) => id === chosen)
  return (
    <div role="group" aria-label="Attack mode" className={styles.board}>
      <div className={styles.head}>
        <p className={styles.intro}>
          Each attack is one request to the running project, over fresh rows. Fire, read the
          verdict, mend the action in the editor, fire again.
        </p>
        <Button
          variant="primary"
          icon="play"
          idle={running !== null}
          onClick={() => void board.fireAll()}
        >
          Fire all
        </Button>
      </div>
      <div className={styles.columns}>
        <ol className={styles.list} aria-label="Attacks">
          {ATTACKS.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.attack}
                aria-current={chosen === id || undefined}
                aria-disabled={running !== null || undefined}
                onClick={() => void board.fire(id)}
              >
                <span className={styles.name}>
                  <Icon name="play" size={12} />
                  {name}
                </span>
                <Chip shot={shots[id]} running={running === id} files={files} />
              </button>
            </li>
          ))}
        </ol>
        <div className={styles.result}>
          {attack ? (
            <Result
              attack={attack}
              shot={shots[attack.id]}
              running={running === attack.id}
              edited={shots[attack.id]?.files !== files}
              onAgain={() => void board.fire(attack.id)}
            />
          ) : (
            <p className={styles.hint}>Choose an attack. Which of the ten will work?</p>
          )}
        </div>
      </div>
    </div>
  )
}

const CHIPS: Record<Verdict['outcome'], { tone: 'bad' | 'ok' | 'info'; word: string }> = {
  worked: { tone: 'bad', word: 'worked' },
  refused: { tone: 'ok', word: 'refused' },
  nothing: { tone: 'info', word: 'no effect' },
}

interface ChipProps {
  shot: Shot | undefined
  running: boolean
  files: Shot['files']
}

function Chip({ shot, running, files }: ChipProps) {
  if (running) return <span className={styles.chip}>…</span>
  if (!shot) return null
  if ('error' in shot) return <span className={styles.chip}>not made</span>
  if (shot.files !== files) return <span className={styles.chip}>before your edit</span>
  const { tone, word } = CHIPS[shot.verdict.outcome]
  return (
    <span className={styles.chip} data-tone={tone}>
      {word}
    </span>
  )
}

interface ResultProps {
  attack: Attack
  shot: Shot | undefined
  running: boolean
  /** The code has changed since the shot. */
  edited: boolean
  onAgain(): void
}

function Result({ attack, shot, running, edited, onAgain }: ResultProps) {
  const { name, how, guards, duty } = attack
  const status = useRef<HTMLDivElement>(null)

  // On a phone the verdict comes up below the list.
  useEffect(() => {
    if (!running && shot) status.current?.scrollIntoView({ block: 'nearest' })
  }, [running, shot])

  return (
    <>
      <p className={styles.how}>
        <strong>{name}.</strong> {how}
      </p>
      <div ref={status} role="status">
        {running ? (
          <p className={styles.hint}>Sending…</p>
        ) : (
          shot && <Outcome shot={shot} edited={edited} onAgain={onAgain} />
        )}
      </div>
      {shot && 'exchange' in shot && !running && (
        <>
          <ExchangeView exchange={shot.exchange} />
          <dl className={styles.shares}>
            <dt>Next.js</dt>
            <dd>{guards}</dd>
            <dt>You</dt>
            <dd>{duty}</dd>
          </dl>
        </>
      )}
    </>
  )
}

interface OutcomeProps extends Pick<ResultProps, 'edited' | 'onAgain'> {
  shot: Shot
}

function Outcome({ shot, edited, onAgain }: OutcomeProps) {
  if ('error' in shot)
    return (
      <NotMadeBanner
        reason={shot}
        otherwise="The attack could not be made."
        again="Fire it again"
        onAgain={onAgain}
      />
    )
  const { outcome, headline, evidence } = shot.verdict
  return (
    <Banner tone={CHIPS[outcome].tone}>
      <strong>{headline}</strong> {evidence}
      {edited && ' This was before your last edit: fire again.'}
    </Banner>
  )
}
