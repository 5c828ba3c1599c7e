/** English counts: "1 paper", "2 papers". Chinese needs none. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
