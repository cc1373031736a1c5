import { useTool } from '../session/tool.ts';
import { useView } from '../session/view.ts';
import { useText } from '../text/use-text.ts';

/** What the present tool waits for, in a line at the foot of the floor; figures that are being typed stand there too. */
export function ToolHint() {
  const { t } = useText();
  const { tool, mode, lock, typed, armed, walking } = useTool();
  const selected = useView((view) => view.selection !== null);
  const { name } = useText();
  if (walking) return <Hint>{t('draw:hint.walk')}</Hint>;
  if (tool.kind === 'place') return <Hint>{t('build:hint.place', { name: name(tool.item.name) })}</Hint>;
  if (tool.kind === 'path' || tool.kind === 'scale') return <Hint>{t(`draw:hint.${tool.kind}`)}</Hint>;
  if (tool.kind !== 'select') return <Hint>{t(`build:hint.${tool.kind}`)}</Hint>;
  if (!selected || !armed) return null;
  const unit = mode === 'rotate' ? '°' : 'mm';
  return (
    <Hint>
      <strong>{t(`build:mode.${mode}`)}</strong>
      {lock !== null && mode !== 'rotate' && <b className={`tw-axis-${lock}`}>{lock.toUpperCase()}</b>}
      {typed === '' ? (
        <span>{t(`build:hint.mode.${mode}`)}</span>
      ) : (
        <span className="tw-figure" data-testid="typed">
          {typed} {unit} ⏎
        </span>
      )}
    </Hint>
  );
}

function Hint({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="tw-tool-hint" role="status" data-testid="tool-hint">
      {children}
    </div>
  );
}
