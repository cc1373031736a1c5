/** Messages of the namespace `insight` (timeline, comparison, advice, teaching), English. */
export const insight = {
  'timeline.title': 'Timeline',
  'timeline.hint': 'What every station, robot and vehicle did when, and how full every buffer was',
  'timeline.close': 'Close the timeline',
  'timeline.empty': 'Appears when the recording is ready.',
  'timeline.zoomIn': 'Zoom in',
  'timeline.zoomOut': 'Zoom out',
  'timeline.all': 'Show all of the time',
  'timeline.follow': 'Follow a part',
  'timeline.followHint': 'Follow one part through the line: one in the selected record, otherwise the one that has waited longest',
  'timeline.unfollow': 'Stop following',
  'timeline.most': 'Most parts at once',
  'timeline.level': '{{name}} · {{time}} · {{parts}} parts',
  'timeline.bar': '{{name}} · {{state}} · {{from}}–{{to}} ({{seconds}} s)',
  'timeline.chart': '{{rows}} rows of states; arrow keys move the time, plus and minus zoom',
  'journey.sentence':
    '{{product}}, released {{from}}, {{total}} min in all: stations {{stations}}, waiting {{waiting}}, carried {{carried}}; {{end}}',
  'journey.good': 'finished good',
  'journey.bad': 'finished with a defect',
  'journey.scrapped': 'scrapped',
  'journey.merged': 'built into another',
  'journey.open': 'still in the line',
};
