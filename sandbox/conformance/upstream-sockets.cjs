// Loaded before Next itself, with upstream-preload.cjs: the edge runtime of Next has a fetch of its own, which opens
// sockets. Those to a host that the project plays, over http, go to the port on which the suite plays it.

const net = require('node:net')
require('./upstream-preload.cjs')

const ports = JSON.parse(process.env.CONFORMANCE_UPSTREAMS ?? '{}')
const realConnect = net.connect

net.connect = function connect(options, ...rest) {
  const port = ports[options?.host]
  const target = port === undefined ? options : { ...options, host: '127.0.0.1', port }
  return realConnect.call(this, target, ...rest)
}
