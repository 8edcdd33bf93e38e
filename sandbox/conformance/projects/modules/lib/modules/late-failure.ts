await Promise.resolve()

export const never = (() => {
  throw new Error('thrown after an await')
})()
