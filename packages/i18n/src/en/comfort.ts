/** Messages of the namespace `comfort` (tour, preferences, project folder), English. */
export const comfort = {
  lengths: 'Lengths in',
  mouse: 'Mouse',
  'mouse.standard': 'Viewer',
  'mouse.cad': 'CAD',
  'mouse.blender': 'Blender',
  'mouse.standard.how': 'Left turns, right moves, wheel zooms.',
  'mouse.cad.how': 'Middle turns, right (or Ctrl and middle) moves, wheel zooms to the pointer; left only selects.',
  'mouse.blender.how': 'Middle turns, Shift and middle moves, wheel zooms; left only selects.',
  forget: 'Remove {{name}} from the list',
  'folder.readme':
    'This folder was exported by Taktwerk. project.line.json is the whole line and opens in Taktwerk; catalog holds the robots that it names; results holds the indicators of the last simulation (mean, half width of the 95% interval, replications), written only while they are of the present line.',
  'tour.back': 'Back',
  'tour.next': 'Next',
  'tour.end': 'Start working',
  'tour.hello': 'Taktwerk in two minutes',
  'tour.hello.text':
    'A line is open and running: the present one and the one with robots. Go on with the arrow keys or the buttons; Esc ends the tour at any time.',
  'tour.decision': 'The decision in a sentence',
  'tour.decision.text':
    'Whether it pays and when stands at the top; below are cycle time, output, people, defects and payback, each with its interval.',
  'tour.floor': 'As-is, to-be, side by side',
  'tour.floor.text': 'Choose the layout here. Drag turns the picture, the wheel zooms, F frames the selection, 7 looks from above.',
  'tour.play': 'Playback and timeline',
  'tour.play.text':
    'Space plays, at 0.1 to 1000 times the speed; the timeline shows what each machine did when, and follows a single part.',
  'tour.numbers': 'Numbers that follow each edit',
  'tour.numbers.text':
    'Every edit is simulated anew; intervals narrow as replications arrive, and old numbers are greyed, never passed off as new.',
  'tour.element': 'Click a thing to see why',
  'tour.element.text': 'Select anything: what it does, why it waits, each figure with unit and origin, and all of it can be changed.',
  'tour.teach': 'Teach by data',
  'tour.teach.text':
    "Cycle times come from the robot's own kinematics. Q teaches a station: seams on the part, pallet patterns, elements of hand work; measured times come in from XLSX.",
  'tour.advice': 'Bottleneck and advice',
  'tour.advice.text':
    'Here is the bottleneck with the gain of removing it; what could be tried is simulated and ranked by cost per gain, and accepting makes the edit.',
  'tour.build': 'Build it',
  'tour.build.text':
    'Open the catalog and drag robots, machines and conveyors onto the floor; P connects, C draws a conveyor, L the AGV lanes; Ctrl+K finds every command.',
  'tour.save': 'Nothing is lost',
  'tour.save.text': 'Every change is kept within a second and can be undone; here it is saved as one file that opens offline as well.',
};
