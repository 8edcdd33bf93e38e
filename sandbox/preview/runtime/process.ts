// Preview frame. The `process` that Next's build puts into client code, with the variables that it writes in.
// Imported for its effect.

import process from 'next/dist/compiled/process'

Object.assign(globalThis, {
  process: Object.assign(process, { env: globalThis.__routeLabPage.env }),
})
