// Server worker. Compresses nothing; the configuration says so too.

export default function setupCompression() {
  return () => undefined
}
