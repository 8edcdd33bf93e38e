// Compiler worker. What Next's compiled PostCSS plugins use of `node:util`.

/** Leaves out the warning: learners have no part in what the plugins call. */
export const deprecate = <Function>(call: Function): Function => call
