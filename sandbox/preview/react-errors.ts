// Preview frame. React's production build in a browser names its errors by number. These are the ones that
// code of a project can cause, in React's own words as far as they help here.

const TEXTS: Record<number, string> = {
  31: 'Objects are not valid as a React child (found: %s). If you meant to render a collection of children, use an array instead.',
  130: 'Element type is invalid: expected a string (for built-in components) or a class/function (for composite components) but got: %s.%s',
  185: 'Maximum update depth exceeded. This can happen when a component repeatedly calls setState inside componentWillUpdate or componentDidUpdate. React limits the number of nested updates to prevent infinite loops.',
  300: 'Rendered fewer hooks than expected. This may be caused by an accidental early return statement.',
  301: 'Too many re-renders. React limits the number of renders to prevent an infinite loop.',
  310: 'Rendered more hooks than during the previous render.',
  321: 'Invalid hook call. Hooks can only be called inside of the body of a function component.',
  418: "Hydration failed because the server rendered %s didn't match the client. As a result this tree will be regenerated on the client. This can happen if a component that is rendered on the server uses `typeof window`, Date.now(), Math.random() or the reader's locale, or if its HTML is nested in a way that HTML does not allow.",
  419: 'The server could not finish this Suspense boundary, likely due to an error during server rendering. Switched to client rendering.',
  441: "An error occurred in the Server Components render. Your server code threw; the server's log says what.",
  482: "An unknown Component is an async Client Component. Only Server Components can be async at the moment. This error is often caused by accidentally adding `'use client'` to a module that was originally written for the server.",
}

const MINIFIED =
  /Minified React error #(\d+); visit (https:\/\/react\.dev\/errors\/\S+) for the full message or use the non-minified dev environment for full errors and additional helpful warnings\./

/** `text` with React's message in place of its number, where it is one of those that are known. */
export function explainReactError(text: string): string {
  return text.replace(MINIFIED, (whole, number: string, url: string) => {
    const known = TEXTS[Number(number)]
    if (known === undefined) return whole
    const values = new URL(url).searchParams.getAll('args[]')
    return `${fill(known, values)} (React error #${number})`
  })
}

const fill = (text: string, values: string[]) =>
  values.reduce((filled, value) => filled.replace('%s', () => value), text).replaceAll('%s', '')
