// Tests: what a visitor's browser is made of, for a page of a browser.

export { formRequest, invalidField } from '../checks/page/form-request'
export { perform, usablePressable } from '../visitor/steps'
export { viewOf } from '../visitor/view'

declare global {
  /** This module, where `exposeModule` has put it into the page. */
  var visitor: typeof import('./visitor')
}
