export const generateSitemaps = () => [{}]

export default () => []
