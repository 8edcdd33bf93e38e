// Server worker. The API of OpenTelemetry as it is while nobody has registered a provider: contexts are
// kept, and spans record nothing. No project here can import the package that would register one.

class Context {
  constructor(private readonly values: ReadonlyMap<symbol, unknown>) {}

  getValue(key: symbol): unknown {
    return this.values.get(key)
  }

  setValue(key: symbol, value: unknown): Context {
    return new Context(new Map(this.values).set(key, value))
  }
}

interface SpanContext {
  traceId: string
  spanId: string
  traceFlags: number
}

const NO_SPAN: SpanContext = { traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: 0 }

/** Every method that a span has; those that would record give the span back. */
class Span {
  constructor(private readonly inherited: SpanContext = NO_SPAN) {}

  spanContext = () => this.inherited
  isRecording = () => false
  setAttribute = () => this
  setAttributes = () => this
  addEvent = () => this
  addLink = () => this
  addLinks = () => this
  setStatus = () => this
  updateName = () => this
  end = () => undefined
  recordException = () => undefined
}

export const ROOT_CONTEXT = new Context(new Map())

export const createContextKey = (name: string) => Symbol.for(name)

export const SpanStatusCode = { UNSET: 0, OK: 1, ERROR: 2 }

export const SpanKind = { INTERNAL: 0, SERVER: 1, CLIENT: 2, PRODUCER: 3, CONSUMER: 4 }

export const context = {
  active: () => ROOT_CONTEXT,
  with: <Args extends unknown[], T>(
    _context: Context,
    work: (...args: Args) => T,
    self?: unknown,
    ...args: Args
  ) => work.apply(self, args),
  bind: <T>(_context: Context, target: T) => target,
}

export const propagation = {
  inject: () => undefined,
  extract: (given: Context) => given,
}

const SPAN_KEY = createContextKey('OpenTelemetry Context Key SPAN')

const getSpan = (given: Context) => given.getValue(SPAN_KEY) as Span | undefined

const isSpanContextValid = ({ traceId, spanId }: SpanContext) =>
  traceId !== NO_SPAN.traceId && spanId !== NO_SPAN.spanId

function startSpan(_name: string, _options?: object, parent: Context = ROOT_CONTEXT): Span {
  const inherited = getSpan(parent)?.spanContext()
  return new Span(inherited && isSpanContextValid(inherited) ? inherited : NO_SPAN)
}

const tracer = {
  startSpan,
  /** Name, then options and context if any, then what runs in the span. */
  startActiveSpan: (name: string, ...rest: unknown[]) =>
    (rest.at(-1) as (span: Span) => unknown)(startSpan(name)),
}

/** Next asks the provider for the name of its class, to see that there is none. */
const provider = { getDelegate: () => ({ constructor: { name: 'NoopTracerProvider' } }) }

export const trace = {
  getTracer: () => tracer,
  getTracerProvider: () => provider,
  getSpan,
  getActiveSpan: () => getSpan(context.active()),
  getSpanContext: (given: Context) => getSpan(given)?.spanContext(),
  setSpan: (given: Context, span: Span) => given.setValue(SPAN_KEY, span),
  isSpanContextValid,
}
