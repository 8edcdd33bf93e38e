// Server worker. Tasks that begin as soon as the browser gets to them, each on its own, so that all its microtasks
// have run before the next one. There is one row of them: what the queue of process.nextTick needs comes first.

type Task = () => void

const ahead: Task[] = []
const inOrder: Task[] = []
const channel = new MessageChannel()
const post = channel.port2.postMessage.bind(channel.port2)
channel.port1.onmessage = () => (ahead.shift() ?? inOrder.shift())?.()

/** Runs `task` after all that were added before. */
export function addTask(task: Task): void {
  inOrder.push(task)
  post(0)
}

/** Runs `task` before all of {@link addTask}. */
export function addTaskAhead(task: Task): void {
  ahead.push(task)
  post(0)
}
