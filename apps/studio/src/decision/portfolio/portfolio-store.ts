import { type PortfolioProject, portfolioProject } from '@taktwerk/business';
import type { LineDocument } from '@taktwerk/line';
import type { StudyOptions } from '@taktwerk/study';
import type { Problem } from '@taktwerk/units';
import { create } from 'zustand';
import { catalogFilesFor } from '../../files/catalog-files.ts';
import { openDecisionData } from '../../session/decision-data.ts';
import { useProject } from '../../session/project.ts';
import { sidesOf } from '../../session/sides.ts';
import { FIRST_OPTIONS, useStudy } from '../../session/study.ts';
import { engine } from '../../workers/client.ts';

/** A file that could not become a project, and why. */
export interface RefusedFile {
  readonly fileName: string;
  readonly problems: readonly Problem[];
}

interface PortfolioState {
  readonly projects: readonly PortfolioProject[];
  readonly refused: readonly RefusedFile[];
  /** File that is simulated now; null = none. */
  readonly working: string | null;
}

/** Projects beside the open one; they live as long as the page, their files stay the user's. */
export const usePortfolio = create<PortfolioState>()(() => ({ projects: [], refused: [], working: null }));

/** Reads, simulates and prices project files one after the other; a name that is there already is replaced. */
export async function addFiles(files: readonly { readonly name: string; text(): Promise<string> }[]): Promise<void> {
  await openDecisionData();
  for (const file of files) {
    usePortfolio.setState({ working: file.name });
    const problems = await addFile(file.name, await file.text()).catch(() => [
      { code: 'portfolio.stopped', at: file.name, field: '', expected: null, got: null },
    ]);
    if (problems.length > 0)
      usePortfolio.setState(({ refused }) => ({
        refused: [...refused.filter(({ fileName }) => fileName !== file.name), { fileName: file.name, problems }],
      }));
  }
  usePortfolio.setState({ working: null });
}

async function addFile(fileName: string, text: string): Promise<readonly Problem[]> {
  const parsed = await engine().loadProject(text, fileName);
  if (!parsed.ok) return parsed.problems;
  const document = parsed.value;
  const { baseline, candidate } = sidesOf(document);
  if (baseline === null || candidate === null) return [{ code: 'portfolio.oneLayout', at: fileName, field: '', expected: 2, got: 1 }];
  const project = await engine().portfolioProject(
    document,
    fileName,
    await catalogFilesFor(document),
    { baseline, candidate },
    optionsOf(document),
  );
  if (!project.ok) return project.problems;
  put(project.value);
  return [];
}

/** The project's own experiment, or the studio's first one. */
function optionsOf(document: LineDocument): StudyOptions {
  const own = Object.values(document.shared).find((record) => record.kind === 'experiment');
  if (own?.kind !== 'experiment') return FIRST_OPTIONS;
  return { seed: own.seed, replications: own.replications, hours: own.hours, warmUp: own.warmUpS ?? 'auto' };
}

/** The open project as a line of the portfolio; its numbers are those on screen. */
export function addPresent(): void {
  const { decided } = useStudy.getState();
  const { fileName } = useProject.getState();
  if (decided === null) return;
  const { decision, before, after } = decided;
  put(portfolioProject(fileName, decision.inputs, before, after, decision.business));
}

function put(project: PortfolioProject): void {
  usePortfolio.setState(({ projects, refused }) => ({
    projects: [...projects.filter(({ id }) => id !== project.id), project],
    refused: refused.filter(({ fileName }) => fileName !== project.id),
  }));
}

export function removeProject(id: string): void {
  usePortfolio.setState(({ projects }) => ({ projects: projects.filter((project) => project.id !== id) }));
}

/** Writes district or year of a project that its file does not say; null or an empty text take it back. */
export function placeProject(id: string, place: Partial<Pick<PortfolioProject, 'district' | 'year'>>): void {
  usePortfolio.setState(({ projects }) => ({
    projects: projects.map((project) => (project.id === id ? { ...project, ...place } : project)),
  }));
}
