// Server worker. Log lines are shown by the page, which has no terminal's styles.

export const installGlobalBehaviors = () => undefined
