import type { ComponentType } from 'react'
import { LoadFailure } from '../shell/load-failure'
import type { LabSession } from '../state/lab-session'
import { useModule } from '../use-module'
import type { DemoName } from './demo-names'
import styles from './demo-pane.module.css'

export interface DemoProps {
  session: LabSession
  compiledUrl: string | null
}

const loaders: Record<DemoName, () => Promise<ComponentType<DemoProps>>> = {
  attacks: () => import('../attacks/attacks-pane').then((module) => module.AttacksPane),
  'side-by-side': () =>
    import('../side-by-side/side-by-side-pane').then((module) => module.SideBySidePane),
}

/** The demonstration of a lab, loaded with its workbench. */
export function DemoPane({ name, ...props }: DemoProps & { name: DemoName }) {
  const loaded = useModule(true, loaders[name])
  if (loaded.state === 'ready') return <loaded.value {...props} />
  if (loaded.state === 'failed') return <LoadFailure what="The demonstration" loaded={loaded} />
  return <p className={styles.loading}>Loading…</p>
}
