import reply from '../reply/reply.module.css'
import bar from '../ui/tab-bar.module.css'
import tabs from '../ui/tabs.module.css'

/**
 * The place of a page's tabs and its preview in a lab that is not at work yet. Markup alone, made by the
 * build, so that nothing moves when the lab wakes and no script is loaded for it.
 */
export function StaticFront() {
  return (
    <>
      <div aria-hidden="true" className={bar.bar}>
        <div className={tabs.list}>
          {['Page', 'Wire', 'Request console'].map((label, at) => (
            <span key={label} className={tabs.tab} data-selected={at === 0 || undefined}>
              {label}
            </span>
          ))}
        </div>
      </div>
      <p className={reply.hint}>The page is shown when you turn to the lab.</p>
    </>
  )
}
