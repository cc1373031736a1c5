/** Industrial robots among investment items; vehicles are not (they don't count in a robot density). */
export function robotsBought(items: readonly { readonly kind: string; readonly units: number }[]): number {
  return items.filter(({ kind }) => kind === 'robot').reduce((sum, { units }) => sum + units, 0);
}
