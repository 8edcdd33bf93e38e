// Preview frame: the entry. Runs before every script of a document and connects it with the page around it.

import { connect } from './connect'

connect()
