import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openLaunchedFiles } from './files/launched-files.ts';
import './theme/base.css';
import './shell/shell.css';
import './glance/glance.css';
import './panels/panels.css';
import { exposeResults } from './session/expose-results.ts';
import { openStudio } from './session/open-studio.ts';
import { stayOffline } from './session/stay-offline.ts';
import { startI18n } from './text/i18n.ts';

await startI18n();
exposeResults();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(<App />);
void openStudio().then(() => {
  openLaunchedFiles();
  stayOffline();
});
