import { PlusOutlined } from '@ant-design/icons';
import { type DefectClass, type LayoutRecord, type Quality, type SharedRecord, sharedRecordSchema, type Text } from '@taktwerk/line';
import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { type Place, recordAt } from '../../edits/change-record.ts';
import { freeId } from '../../edits/free-id.ts';
import { type Path, withValueAt } from '../../edits/paths.ts';
import { useProject } from '../../session/project.ts';
import { named } from '../../text/named.ts';
import { useText } from '../../text/use-text.ts';
import { teach } from './edit-work.ts';

interface QualityFormProps {
  readonly place: Place;
  /** Path of the operation's quality. */
  readonly path: Path;
  readonly quality: Quality;
}

/** Chances of an operation: which defects it makes, which it finds, what it scraps and repairs. */
export function QualityForm({ place, path, quality }: QualityFormProps) {
  const { t, name, language } = useText();
  const shared = useProject((project) => project.document?.shared);
  const classes = Object.values(shared ?? {}).filter((record): record is DefectClass => record.kind === 'defectClass');
  const put = (next: Quality) => teach(place, path, next);
  const { inspection } = quality;
  const made = (id: string) => quality.defects.find((defect) => defect.id === id)?.probability ?? 0;
  const setMade = (id: string, probability: number) =>
    put({
      ...quality,
      defects: [...quality.defects.filter((defect) => defect.id !== id), ...(probability > 0 ? [{ id, probability }] : [])],
    });
  const setFound = (id: string, probability: number) =>
    inspection !== null && put({ ...quality, inspection: { ...inspection, detect: { ...inspection.detect, [id]: probability } } });
  return (
    <section data-testid="quality-form">
      <table className="tw-table">
        <thead>
          <tr>
            <th scope="col">{t('teach:quality.class')}</th>
            <th scope="col" className="tw-right">
              {t('teach:quality.made')}
            </th>
            {inspection !== null && (
              <th scope="col" className="tw-right">
                {t('teach:quality.found')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ id, name: named }) => (
            <tr key={id}>
              <th scope="row">
                <Input
                  key={name(named)}
                  size="small"
                  aria-label={t('teach:quality.class')}
                  defaultValue={name(named)}
                  onPressEnter={(event) => event.currentTarget.blur()}
                  onBlur={({ target }) => renameClass(place, id, language, target.value.trim())}
                />
              </th>
              <td className="tw-right">
                <Percent label={`${name(named)} ${t('teach:quality.made')}`} value={made(id)} onCommit={(value) => setMade(id, value)} />
              </td>
              {inspection !== null && (
                <td className="tw-right">
                  <Percent
                    label={`${name(named)} ${t('teach:quality.found')}`}
                    value={inspection.detect[id] ?? inspection.detect['*'] ?? 0}
                    onCommit={(value) => setFound(id, value)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" icon={<PlusOutlined />} data-testid="defect-add" onClick={() => addClass(place, path, quality)}>
        {t('teach:quality.add')}
      </Button>
      <div className="tw-form-grid">
        <Line label={t('teach:quality.scrap')}>
          <Percent
            label={t('teach:quality.scrap')}
            value={quality.scrapProbability}
            onCommit={(scrapProbability) => put({ ...quality, scrapProbability })}
          />
        </Line>
        <Line label={t('teach:quality.repair')}>
          <Percent
            label={t('teach:quality.repair')}
            value={quality.repairProbability}
            onCommit={(repairProbability) => put({ ...quality, repairProbability })}
          />
        </Line>
        <Line label={t('teach:quality.inspects')}>
          <Switch
            size="small"
            aria-label={t('teach:quality.inspects')}
            checked={inspection !== null}
            onChange={(on) => put({ ...quality, inspection: on ? { detect: { '*': 0.9 }, falseAlarm: 0.01, reworkPasses: 0 } : null })}
          />
        </Line>
        {inspection !== null && (
          <>
            <Line label={t('studio:field.falseAlarm')}>
              <Percent
                label={t('studio:field.falseAlarm')}
                value={inspection.falseAlarm}
                onCommit={(falseAlarm) => put({ ...quality, inspection: { ...inspection, falseAlarm } })}
              />
            </Line>
            <Line label={t('studio:field.reworkPasses')}>
              <Select
                size="small"
                aria-label={t('studio:field.reworkPasses')}
                value={inspection.reworkPasses}
                options={[0, 1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
                onChange={(reworkPasses) => put({ ...quality, inspection: { ...inspection, reworkPasses } })}
              />
            </Line>
          </>
        )}
      </div>
      <p className="tw-foot">{t('teach:quality.about')}</p>
    </section>
  );
}

/** Another name for a class of defect, in the language that is shown. */
function renameClass({ store }: Place, id: string, language: 'zh' | 'en', text: string): void {
  const record = store.document().shared[id];
  if (record?.kind !== 'defectClass' || text === '' || record.name[language] === text) return;
  store.edit('teach:edit.defect', (draft) => draft.putShared({ ...record, name: { ...record.name, [language]: text } }));
}

const numbered = ({ zh, en }: Text, number: string): Text => ({ zh: `${zh} ${number}`, en: `${en} ${number}` });

/** A class of defect that the project has not yet, made here in one part of a hundred: one step of the history. */
function addClass(place: Place, path: Path, quality: Quality): void {
  const { store } = place;
  const record = recordAt(place);
  if (record === null) return;
  const id = freeId('defectClass:new', store.document().shared as never);
  const number = id.slice(id.lastIndexOf('-') + 1);
  const made: SharedRecord = sharedRecordSchema.parse({ kind: 'defectClass', id, name: numbered(named('teach:new.defect'), number) });
  store.edit('teach:edit.defect', (draft) => {
    draft.putShared(made);
    const next = { ...quality, defects: [...quality.defects, { id, probability: 0.01 }] };
    draft.put(place.layout, {
      ...withValueAt(record, path, next),
      sources: { ...record.sources, [path.join('.')]: { origin: 'assumed', source: 'studio' } },
    } as LayoutRecord);
  });
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="tw-form-field">
      <span className="tw-form-label">{label}</span>
      {children}
    </div>
  );
}

/** A share, typed as percent, taken over when the field is left. */
function Percent({
  label,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}) {
  return (
    <InputNumber<number>
      key={value}
      size="small"
      controls={false}
      min={0}
      max={100}
      suffix="%"
      aria-label={label}
      defaultValue={Number((value * 100).toPrecision(8))}
      onPressEnter={(event) => (event.target as HTMLInputElement).blur()}
      onBlur={({ target }) => {
        const typed = Number(target.value) / 100;
        if (target.value.trim() !== '' && typed >= 0 && typed <= 1 && Math.abs(typed - value) > 1e-12)
          onCommit(Number(typed.toPrecision(10)));
      }}
    />
  );
}
