// Server worker. Imported before anything else: the order of these five matters.

import './async-hooks'
import './timers'
import './buffer'
import './process'
import './web-classes'
