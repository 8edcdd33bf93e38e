import { Store } from './store'

/** What asks the server of a lab whose project has pages. */
export type FrontTab = 'page' | 'console'

/** Which of them is on show: the reader chooses, and so does a demonstration that uses it. */
export class Front extends Store<FrontTab> {
  constructor() {
    super('page')
  }

  show(tab: FrontTab): void {
    this.set(tab)
  }
}
