// Server worker. Imported before anything else: the order of these seven matters.

import './async-hooks'
import './clock'
import './timers'
import './buffer'
import './process'
import './web-classes'
import './web-crypto'
