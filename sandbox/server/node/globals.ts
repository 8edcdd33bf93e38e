// Server worker. Imported before anything else: the order of these four matters.

import './async-hooks'
import './timers'
import './process'
import './web-classes'
