// Stands in for Node modules that pg and PGlite name but never reach here: no sockets, files or secrets.
export default {}
