import { Children, isValidElement, type ReactNode } from 'react'
import { LabView } from '@/components/lab/lab-view'
import { StaticFront } from '@/components/lab/shell/static-front'
import { ContentError } from './content-error'
import { DemoText } from './demo-text'
import styles from './lab.module.css'
import type { LabDefinition } from './lab-definition'
import { LabWithoutScript } from './lab-without-script'
import type { LabProps } from './page-labs'
import { toClientProps } from './recordings'
import type { RequestProps } from './request-preset'

interface LabTagProps extends LabProps {
  /** Every lab of the page. */
  labs: LabDefinition[]
  /** `<Request>` tags. */
  children: ReactNode
}

/** An editor and a console over the page's project; without JavaScript its code and recorded replies. */
export async function Lab({ labs, file, children }: LabTagProps) {
  const lab = findLab(labs, children)
  if (!lab) throw new ContentError(file, 'this <Lab> was not read.', 'Keep it in the page itself.')
  const props = await toClientProps(lab)
  return (
    <div className={styles.lab} data-wide="">
      <div className={styles.live}>
        <LabView lab={props} front={props.preview === undefined ? undefined : <StaticFront />}>
          {props.demo && <DemoText name={props.demo} />}
        </LabView>
      </div>
      <noscript>
        <LabWithoutScript lab={props} />
        {props.demo && <DemoText name={props.demo} />}
      </noscript>
    </div>
  )
}

/** Request names are used once on a page, so the first one tells which lab this is. */
function findLab(labs: LabDefinition[], children: ReactNode): LabDefinition | undefined {
  const [first] = Children.toArray(children).filter((child) => isValidElement<RequestProps>(child))
  return labs.find(({ presets }) => presets[0]?.name === first?.props.name)
}
