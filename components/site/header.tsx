import Link from 'next/link'
import styles from './header.module.css'
import { Logo } from './logo'
import { loadNavigation } from './navigation'
import { SectionLinks } from './section-links'
import { Sidebar } from './sidebar'
import { SiteMenu } from './site-menu'
import { ThemeToggle } from './theme-toggle'

/** Top of every page: home, sections, colours and, on narrow screens, the menu. */
export async function Header() {
  const groups = await loadNavigation()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" prefetch={false} className={styles.home}>
          <Logo />
          Route Lab
        </Link>
        <nav aria-label="Sections" className={styles.sections}>
          <SectionLinks className={styles.section} />
        </nav>
        <div className={styles.tools}>
          <div className={styles.wideTheme}>
            <ThemeToggle />
          </div>
          <SiteMenu>
            <nav aria-label="Sections in the menu" className={styles.menuSections}>
              <SectionLinks className={styles.menuSection} />
            </nav>
            <Sidebar groups={groups} label="Pages in the menu" />
            <div className={styles.menuTheme}>
              <ThemeToggle />
            </div>
          </SiteMenu>
        </div>
      </div>
    </header>
  )
}
