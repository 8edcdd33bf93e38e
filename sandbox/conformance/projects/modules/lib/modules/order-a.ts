import { order } from './order'

order.push('a')
