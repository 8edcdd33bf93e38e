// Preview frame: the entry of a driven preview, in which checks act as a visitor does.

import { connect } from './connect'
import { Driver } from './driver/driver'

const connection = connect()
if (connection) new Driver(connection).install()
