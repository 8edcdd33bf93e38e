// The option of 14.
export default { experimental: { swrDelta: 60 } }
