// Server worker and preview frame. How stack frames of a project's modules can be told from all others.

/** Scheme of the `sourceURL` of learner modules. */
export const LEARNER_URL = 'lab:///'
