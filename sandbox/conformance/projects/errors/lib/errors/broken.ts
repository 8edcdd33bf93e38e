export const value = compute()

function compute(): string {
  if (process.env.NEXT_PHASE === 'phase-production-build') return 'while building'
  throw new Error('an imported module threw')
}
