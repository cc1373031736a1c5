import { create } from 'zustand';

/** Windows over the studio; one at a time. */
export type Dialog = 'palette' | 'shortcuts' | 'welcome' | 'preferences' | 'teach';

export const useDialog = create<{ readonly open: Dialog | null }>()(() => ({ open: null }));

export const showDialog = (open: Dialog): void => useDialog.setState({ open });
export const closeDialog = (): void => useDialog.setState({ open: null });
