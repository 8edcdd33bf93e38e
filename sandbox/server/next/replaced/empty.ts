// Server worker. Stands for modules of Next that nothing reaches here.

export default {}
