// Preview frame. The `process` that Next's build puts into client code. Imported for its effect.

import process from 'next/dist/compiled/process'

Object.assign(globalThis, { process })
