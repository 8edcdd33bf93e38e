export default { basePath: '/docs' }
