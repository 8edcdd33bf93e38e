// Server worker. There are no sockets to set options for.

export const setHttpClientAndAgentOptions = () => undefined
