exports.greet = (name) => `Hello, ${name}, from CommonJS`
