export const corners = 4
export default 'square'
