import type { ReactNode } from 'react'
import { ATTACKS } from '@/components/lab/attacks/attack-list'
import type { DemoName } from '@/components/lab/demos/demo-names'
import { ROWS, SIDES } from '@/components/lab/side-by-side/comparison-rows'
import styles from './demo-text.module.css'

const texts: Record<DemoName, () => ReactNode> = {
  attacks: Attacks,
  'side-by-side': Comparison,
}

/** What a lab demonstrates, to read: until it is at work, and where no JavaScript runs. */
export function DemoText({ name }: { name: DemoName }) {
  return <div className={styles.text}>{texts[name]()}</div>
}

function Attacks() {
  return (
    <>
      <p>Ten attacks, to be fired at the running project:</p>
      <ol>
        {ATTACKS.map(({ id, name, how }) => (
          <li key={id}>
            <strong>{name}.</strong> {how}
          </li>
        ))}
      </ol>
    </>
  )
}

function Comparison() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Difference</span>
          </th>
          <th scope="col">{SIDES.handler}</th>
          <th scope="col">{SIDES.action}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{cells.handler}</td>
            <td>{cells.action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
