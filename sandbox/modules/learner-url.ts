// Server worker and preview frame. How stack frames of a project's modules can be told from all others.

/** Scheme of the `sourceURL` of learner modules. */
export const LEARNER_URL = 'lab:///'

/** The same for forms that render client components on the server: their code, and so their map, is another. */
export const CLIENT_FORM_URL = `${LEARNER_URL}~client/`
