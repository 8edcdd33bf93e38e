/** A route that leaves one point, turns twice and arrives at another. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect width="26" height="26" rx="7" fill="var(--accent)" />
      <path
        d="M7.5 18.5h3a3 3 0 0 0 3-3v-5a3 3 0 0 1 3-3h.5"
        fill="none"
        stroke="var(--accent-fg)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="7" cy="18.5" r="2.25" fill="var(--accent-fg)" />
      <circle cx="18.75" cy="7.5" r="2.25" fill="none" stroke="var(--accent-fg)" strokeWidth="2" />
    </svg>
  )
}
