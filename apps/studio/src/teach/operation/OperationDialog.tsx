import { PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { LayoutRecord, Station, Work } from '@taktwerk/line';
import { Button, Modal, Segmented, Select, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { changeRecord, type Place } from '../../edits/change-record.ts';
import type { Path } from '../../edits/paths.ts';
import { closeDialog } from '../../palette/dialogs.ts';
import { CellCard } from '../../panels/cells/CellCard.tsx';
import { ElementProblems } from '../../panels/element/ElementProblems.tsx';
import { useProject } from '../../session/project.ts';
import { useStudy } from '../../session/study.ts';
import { useView } from '../../session/view.ts';
import { named } from '../../text/named.ts';
import { useText } from '../../text/use-text.ts';
import '../teach.css';
import { teach } from './edit-work.ts';
import { FailuresForm } from './FailuresForm.tsx';
import { momentsOf } from './moments.ts';
import './operation.css';
import { productsAt } from './products-at.ts';
import { QualityForm } from './QualityForm.tsx';
import { StationPicture } from './StationPicture.tsx';
import { WORK_TYPES, type WorkType, withStartWork } from './start-work.ts';
import { WorkForm } from './WorkForm.tsx';

type Sheet = 'work' | 'load' | 'unload' | 'quality' | 'failures';
const SHEETS: readonly Sheet[] = ['work', 'load', 'unload', 'quality', 'failures'];

/** Teaching a station: what it does, how it is loaded, what goes wrong; each change is an edit of its own and shows in the cycle time at once. */
export default function OperationDialog() {
  const { t, name } = useText();
  const side = useView((view) => view.side);
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  const store = useProject((project) => project.store);
  const document = useProject((project) => project.document);
  const layout = useStudy((study) => study.layouts[side]);
  const records = layout === null ? undefined : document?.layouts[layout]?.records;
  const stations = Object.values(records ?? {}).filter((record): record is Station => record.kind === 'station');
  const station = stations.find(({ id }) => id === selection?.id) ?? stations[0];
  return (
    <Modal
      open
      transitionName=""
      maskTransitionName=""
      footer={null}
      onCancel={closeDialog}
      width={1120}
      style={{ top: 32 }}
      title={t('teach:title')}
      destroyOnHidden
    >
      {station === undefined || store === null || layout === null ? (
        <p className="tw-quiet">{t('teach:noStation')}</p>
      ) : (
        <div className="tw-teach" data-testid="teach">
          <div className="tw-teach-bar">
            <Select
              className="tw-teach-station"
              showSearch
              optionFilterProp="label"
              aria-label={t('teach:station')}
              data-testid="teach-station"
              value={station.id}
              options={stations.map((other) => ({ value: other.id, label: name(other.name) }))}
              onChange={(id) => select({ side, id })}
            />
            <span className="tw-grow" />
            <Button
              size="small"
              icon={<UndoOutlined />}
              aria-label={t('build:command.undo')}
              title={t('build:command.undo')}
              onClick={() => store.undo()}
            />
            <Button
              size="small"
              icon={<RedoOutlined />}
              aria-label={t('build:command.redo')}
              title={t('build:command.redo')}
              onClick={() => store.redo()}
            />
          </div>
          <Taught key={station.id} station={station} place={{ store, layout, id: station.id }} />
        </div>
      )}
    </Modal>
  );
}

function Taught({ station, place }: { readonly station: Station; readonly place: Place }) {
  const { t, tOr, name } = useText();
  const [sheet, setSheet] = useState<Sheet>('work');
  const [productId, setProduct] = useState(Object.keys(station.operations)[0] ?? '*');
  const document = useProject((project) => project.document);
  const side = useView((view) => view.side);
  const compiled = useStudy((study) => study.compiled[side]);
  const isTroubled = useStudy((study) => study.problems.some((entry) => entry.side === side && entry.problem.at === station.id));
  const records = document?.layouts[place.layout]?.records ?? {};
  const product = productId in station.operations ? productId : (Object.keys(station.operations)[0] ?? '*');
  const operation = station.operations[product];
  const coming = useMemo(() => (document === null ? [] : productsAt(document, records, station.id)), [document, records, station.id]);
  const products = product === '*' ? coming : coming.filter(({ id }) => id === product);
  if (document === null || operation === undefined) return null;
  const cells = compiled?.cells.filter((cell) => cell.station === station.id && (cell.product === product || product === '*')) ?? [];
  const under: Path = ['operations', product];
  const labelOf = (id: string) => (id === '*' ? t('teach:allProducts') : name(document.shared[id]?.name ?? { zh: id, en: id }));
  const free = coming.filter(({ id }) => !(id in station.operations));
  const seen = [station, ...Object.values(records).filter((record) => isRobotOf(record, station))];
  return (
    <>
      <div className="tw-teach-head">
        <StationPicture records={seen} />
        <div>
          <div className="tw-form-field">
            <span className="tw-form-label">{t('teach:product')}</span>
            <Select
              size="small"
              aria-label={t('teach:product')}
              data-testid="teach-product"
              value={product}
              options={Object.keys(station.operations).map((id) => ({ value: id, label: labelOf(id) }))}
              onChange={setProduct}
            />
            {free.length > 0 && (
              <Select
                size="small"
                aria-label={t('teach:addProduct')}
                placeholder={t('teach:addProduct')}
                suffixIcon={<PlusOutlined />}
                value={null}
                options={free.map(({ id, name: named }) => ({ value: id, label: name(named) }))}
                onChange={(id: string | null) => {
                  if (id === null) return;
                  teach(place, ['operations'], { ...station.operations, [id]: operation });
                  setProduct(id);
                }}
              />
            )}
          </div>
          {cells.map((cell) => (
            <CellCard key={`${cell.product} ${cell.rule}`} cell={cell} scaleS={cell.totalS} layout={place.layout} selected={false} />
          ))}
          {cells.length === 0 && !isTroubled && <p className="tw-quiet">{t('teach:noTime')}</p>}
          <ElementProblems side={side} id={station.id} />
        </div>
      </div>
      <Segmented<Sheet>
        block
        data-testid="teach-sheet"
        aria-label={t('teach:sheet')}
        value={sheet}
        onChange={setSheet}
        options={SHEETS.map((value) => ({ value, label: t(`teach:sheet.${value}`) }))}
      />
      <div className="tw-teach-sheet">
        {sheet === 'work' && (
          <>
            <div className="tw-form-field">
              <span className="tw-form-label">{t('teach:kind')}</span>
              <Select<string>
                size="small"
                aria-label={t('teach:kind')}
                data-testid="teach-kind"
                value={operation.work.type}
                options={[...new Set([...WORK_TYPES, operation.work.type])].map((type) => ({
                  value: type,
                  label: tOr(`studio:choice.${type}`, type),
                }))}
                onChange={(type) =>
                  changeRecord(place, 'teach:edit.kind', (record) =>
                    withStartWork(record as Station, product, type as WorkType, records, secondsOf(operation.work, cells[0]?.totalS)),
                  )
                }
              />
            </div>
            <WorkForm key={operation.work.type} record={station} place={place} path={[...under, 'work']} products={products} />
          </>
        )}
        {(sheet === 'load' || sheet === 'unload') && (
          <Handling key={sheet} station={station} place={place} path={[...under, sheet]} work={operation[sheet]} sheet={sheet} />
        )}
        {sheet === 'quality' && <QualityForm place={place} path={[...under, 'quality']} quality={operation.quality} />}
        {sheet === 'failures' && <FailuresForm record={station} place={place} />}
      </div>
    </>
  );
}

/** Whole seconds that an operation takes now. */
function secondsOf(work: Work, totalS: number | undefined): number {
  const given = work.type === 'time' ? momentsOf(work.time)?.mean : undefined;
  return Math.max(1, Math.round(given ?? totalS ?? 30));
}

const isRobotOf = (record: LayoutRecord, station: Station): boolean =>
  record.kind === 'robot' && Object.values(station.operations).some(({ work }) => 'robot' in work && work.robot === record.id);

/** Loading or unloading by hand: none, a given time, or elements. */
function Handling({
  station,
  place,
  path,
  work,
  sheet,
}: {
  readonly station: Station;
  readonly place: Place;
  readonly path: Path;
  readonly work: Work | null;
  readonly sheet: 'load' | 'unload';
}) {
  const { t } = useText();
  const word = t(`teach:sheet.${sheet}`);
  const fresh: Work = { type: 'time', time: { type: 'constant', value: 8 } };
  const first = {
    id: sheet,
    name: named(`teach:new.${sheet}`),
    phase: 'gripper' as const,
    timeS: 8,
  };
  const manual = {
    type: 'manual',
    elements: [{ ...first, count: 1, everyParts: 1, lift: null }],
    walkSpeedMps: 1.1,
    allowance: 0.12,
    learning: null,
    cv: 0,
  };
  return (
    <>
      <div className="tw-form-field">
        <span className="tw-form-label">{t('teach:handling', { name: word })}</span>
        <Switch
          size="small"
          aria-label={t('teach:handling', { name: word })}
          data-testid={`teach-has-${sheet}`}
          checked={work !== null}
          onChange={(on) => teach(place, path, on ? manual : null)}
        />
        {work !== null && (
          <Select<string>
            size="small"
            aria-label={t('teach:kind')}
            value={work.type}
            options={[...new Set(['time', 'manual', work.type])].map((type) => ({ value: type, label: t(`studio:choice.${type}`) }))}
            onChange={(type) => teach(place, path, type === 'time' ? fresh : manual)}
          />
        )}
      </div>
      {work === null ? (
        <p className="tw-quiet">{t('teach:handling.none')}</p>
      ) : (
        <WorkForm key={work.type} record={station} place={place} path={path} products={[]} />
      )}
    </>
  );
}
