// POST /api/admin/topics belongs here.
export {}
