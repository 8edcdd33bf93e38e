import './order-c'
import { order } from './order'

order.push('b')
