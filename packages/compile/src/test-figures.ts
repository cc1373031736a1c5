/** Groups of figures for tests, in the form of models/processes, with round numbers. */
const group = (id: string, figures: object) => ({
  ...{ format: 'taktwerk-figures', version: 1, id: `process:${id}`, figures, notes: [], sources: { T: { type: 'page', ref: 'test' } } },
});
const recalled = (value: unknown) => ({ value, origin: 'recalled', source: 'T' });
const read = (value: unknown) => ({ value, origin: 'read', source: 'T' });

export const TEST_FIGURES: readonly object[] = [
  group('spot-welding', { squeezeCycles: read([12, 30]), tipDress: recalled({ everySpots: [100, 300], seconds: [10, 20] }) }),
  group('laser-cutting', {
    mildSteelSpeedByMmMPerS: {
      '1': read({ '1kW': [0.1, 0.2], '3kW': [0.5, 0.7] }),
      '2': read({ '1kW': [0.06, 0.08], '3kW': [0.1, 0.1] }),
      '3': read({ '1kW': [0.04, 0.05], '3kW': [0.05, 0.07] }),
    },
    pierceS: { value: { '1-3mm': 0.2, '6mm': 0.5 }, origin: 'assumed', note: 'test' },
    efficiencyWallPlug: read([0.3, 0.5]),
  }),
  group('plasma-cutting', { mildSteelByMmMPerS: recalled({ '3': [0.08, 0.12], '6': [0.05, 0.07] }) }),
  group('grinding-deburring', {
    feedMPerS: recalled({ deburrEdge: [0.02, 0.1], weldSeamGrind: [0.005, 0.015], polishBelt: [0.01, 0.05] }),
    abrasiveChangeS: { value: [30, 90], origin: 'assumed', note: 'test' },
  }),
  group('painting', {
    transferEfficiency: { HVLP: recalled([0.5, 0.7]) },
    gunSpeedMPerS: recalled({ manual: [0.3, 0.5], robot: [0.5, 1.1] }),
    overlap: recalled(0.5),
    colourChangeS: recalled([10, 30]),
  }),
  group('dispensing', { beadSpeedMPerS: recalled({ sealant: [0.1, 0.5] }), startStopS: recalled(0.3) }),
  group('screwdriving', { autoSPerScrew: recalled([1.5, 4.5]), manualSPerScrew: recalled([4, 8]) }),
];
