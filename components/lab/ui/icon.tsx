// Icons of the lab, drawn on a 16 x 16 grid in the colour of the text around them.

const paths = {
  send: 'M2.5 8h10M8.5 3.5 13 8l-4.5 4.5',
  back: 'M13.5 8h-10M7.5 3.5 3 8l4.5 4.5',
  reload: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  stop: 'M4.5 4.5h7v7h-7z',
  plus: 'M8 3.5v9M3.5 8h9',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  database:
    'M3 4.5C3 3.4 5.2 2.5 8 2.5s5 .9 5 2-2.2 2-5 2-5-.9-5-2zM3 4.5v7c0 1.1 2.2 2 5 2s5-.9 5-2v-7M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  folder: 'M2 4.5h4.5L8 6h6v7H2z',
  pencil: 'M3 13l.6-2.6L11 3l2 2-7.4 7.4z',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3',
  download: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M3 13.5h10',
  play: 'M5 3.5v9l7.5-4.5z',
  key: 'M5.5 10.5a2.8 2.8 0 1 1 2.6-3.8H14v2h-1.5v1.5h-2V8.7H8.1a2.8 2.8 0 0 1-2.6 1.8z',
  chevron: 'M6 4l4 4-4 4',
  light: 'M8 2a4.5 4.5 0 0 0-2.5 8.2V12h5v-1.8A4.5 4.5 0 0 0 8 2zM6.5 14h3',
  build: 'M8 2.5 13 5.2v5.6L8 13.5l-5-2.7V5.2zM3 5.2l5 2.7 5-2.7M8 7.9v5.6',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.6',
  compare: 'M3 2.5h4v11H3zM9 2.5h4v11H9z',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={paths[name]}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
