export const robots = () => ({ rules: {} })
