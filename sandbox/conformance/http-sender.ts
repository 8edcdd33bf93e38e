// Sends a case's requests over real HTTP, so that every header and byte of the reply is seen.

import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import type { ConformanceReply, ConformanceRequest } from './conformance-case'
import { pieces } from './run-cases'
import type { HeaderList } from '../protocol/trace'

function pairs(flat: string[]): HeaderList {
  return flat.flatMap((name, index): HeaderList =>
    index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : [],
  )
}

/** The sandbox always listens on 3000: the server's own port is written as that. */
function namePort3000(text: string, port: number): string {
  return text.replaceAll(`localhost:${port}`, 'localhost:3000')
}

function read(message: IncomingMessage, port: number): Promise<ConformanceReply> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const finish = (brokenOff: boolean) => {
      const text = Buffer.concat(chunks).toString('latin1')
      resolve({
        status: message.statusCode ?? 0,
        statusText: message.statusMessage ?? '',
        headers: pairs(message.rawHeaders).map(([name, value]) => [
          name,
          namePort3000(value, port),
        ]),
        body: Buffer.from(namePort3000(text, port), 'latin1'),
        brokenOff,
      })
    }
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => finish(false))
    message.on('error', () => finish(true))
  })
}

/** No case takes longer between two signs of life, also where `next dev` compiles on a busy machine. */
const SILENCE_MS = 60_000

/** A sender for the server at `port`. Names and order of the request's headers stay as given. */
export function httpSender(
  port: number,
): (request: ConformanceRequest) => Promise<ConformanceReply> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = (given: ConformanceRequest): Promise<ConformanceReply> =>
    new Promise((resolve, reject) => {
      const { method, path, headers, body, streamed } = given
      const request = httpRequest({
        host: 'localhost',
        port,
        method,
        path,
        headers: headers.flat(),
        agent,
        timeout: SILENCE_MS,
      })
      request.on('timeout', () => {
        const seconds = SILENCE_MS / 1000
        request.destroy(new Error(`${method} ${path} was not answered within ${seconds} s.`))
      })
      // The server closes a connection that was quiet for long; what came just then was not read.
      const isUnread = (error: NodeJS.ErrnoException) =>
        request.reusedSocket && error.code === 'ECONNRESET'
      request.on('error', (error) => (isUnread(error) ? resolve(send(given)) : reject(error)))
      request.on('response', (message) => resolve(read(message, port)))
      if (body && streamed) for (const piece of pieces(body)) request.write(piece)
      else if (body) request.write(body)
      request.end()
    })
  return send
}
