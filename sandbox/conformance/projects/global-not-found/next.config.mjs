export default { experimental: { globalNotFound: true } }
