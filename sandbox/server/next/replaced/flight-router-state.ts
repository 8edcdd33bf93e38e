// Server worker. Requests of a page's router do not occur here.

export const parseAndValidateFlightRouterState = () => undefined
