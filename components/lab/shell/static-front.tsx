import { frontLabels } from '../front-labels'
import reply from '../reply/reply.module.css'
import bar from '../ui/tab-bar.module.css'
import { Button } from '../ui/button'
import tabs from '../ui/tabs.module.css'

/**
 * The place of a page's tabs and its preview in a lab that is not at work yet. Markup alone, made by the
 * build, so that nothing moves when the lab wakes and no script is loaded for it. The shell takes the press.
 */
export function StaticFront() {
  return (
    <>
      <div aria-hidden="true" className={bar.bar}>
        <div className={tabs.list}>
          {(['page', 'wire', 'console'] as const).map((tab) => (
            <span key={tab} className={tabs.tab} data-selected={tab === 'page' || undefined}>
              {frontLabels[tab]}
            </span>
          ))}
        </div>
      </div>
      <div className={reply.hint}>
        <Button variant="primary" icon="play">
          Show the page
        </Button>
      </div>
    </>
  )
}
