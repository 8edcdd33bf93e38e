const identity = <T,>(value: T) => value

export const fromTsx = identity('tsx')
