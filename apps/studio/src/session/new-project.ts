import { emptyDocument, serialiseLine } from '@taktwerk/line';
import { named } from '../text/named.ts';
import { openText } from './open-project.ts';
import { useTool } from './tool.ts';

/** Opens a new project with nothing on its floor and the catalog beside it. */
export async function openEmpty(): Promise<void> {
  const id = `project-${Date.now().toString(36)}`;
  const document = emptyDocument(id, named('build:new.name'), named('build:new.layout'));
  useTool.setState({ drawer: true, picture: 'floor' });
  await openText(serialiseLine(document), `${id}.taktwerk`);
}
