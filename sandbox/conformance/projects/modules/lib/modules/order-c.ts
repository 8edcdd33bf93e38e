import { order } from './order'

order.push('c')
