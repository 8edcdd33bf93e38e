// Server worker. The `debug` package: silent, as it is unless the DEBUG variable is set.

function createDebug() {
  return () => undefined
}

// Some modules of Next require it, and the package is a function.
module.exports = createDebug
