/** Thrown by an executor when the user stopped the experiment. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}
