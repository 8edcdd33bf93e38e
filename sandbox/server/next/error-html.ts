// Server worker. The text of Next's error page for any status.

/** As pages/_error.js names them. */
const TITLES: Record<number, string> = {
  400: 'Bad Request',
  404: 'This page could not be found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
}

/** The page for `status`, from the one that a build makes for 500. */
export function errorHtml(serverError: string, status: number): string {
  return serverError
    .replace('500: ', `${status}: `)
    .replace('>500<', `>${status}<`)
    .replaceAll('Internal Server Error', TITLES[status] ?? 'An unexpected error has occurred')
}
