import { create } from 'zustand';

/** Whether the guided tour is running; nothing of it belongs to the document. */
export const useTour = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export const startTour = (): void => useTour.setState({ isOpen: true });
export const endTour = (): void => useTour.setState({ isOpen: false });
