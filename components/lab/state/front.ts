import { Store } from './store'

/** What can be done with the server of a lab: judge the code, open its pages, look at the wire, send requests. */
export type FrontTab = 'checks' | 'page' | 'wire' | 'console'

/** Which of them is on show: the reader chooses, and so does a demonstration that uses it. */
export class Front extends Store<FrontTab> {
  constructor() {
    super('page')
  }

  show(tab: FrontTab): void {
    this.set(tab)
  }
}
