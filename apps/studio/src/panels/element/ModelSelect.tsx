import type { Robot } from '@taktwerk/line';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { changeTitle, type Place } from '../../edits/change-record.ts';
import { type RobotRow, robotRows } from '../../files/robot-rows.ts';
import { equipModel, useEquipment } from '../../session/equipment.ts';
import { useText } from '../../text/use-text.ts';

/** The robot's model: those of the catalog that do the same kind of work, with payload and reach. */
export function ModelSelect({ record, place }: { readonly record: Robot; readonly place: Place }) {
  const { t } = useText();
  const [rows, setRows] = useState<readonly RobotRow[]>([]);
  const [open, setOpen] = useState(false);
  const known = useEquipment((equipment) => equipment.catalog?.robot(record.model));
  useEffect(() => {
    if (open) void robotRows().then(setRows);
  }, [open]);
  const present = rows.find((row) => row.id === record.model);
  const offered = present === undefined ? [] : rows.filter((row) => row.classes.some((name) => present.classes.includes(name)));
  const choose = async (model: string) => {
    await equipModel(model);
    changeTitle(place, ['model'], model);
  };
  return (
    <span className="tw-edit-field tw-edit-wide">
      <span>{t('studio:field.model')}</span>
      <Select
        size="small"
        showSearch
        aria-label={t('studio:field.model')}
        data-testid="field-model"
        value={record.model}
        loading={open && rows.length === 0}
        onOpenChange={setOpen}
        optionFilterProp="label"
        options={
          offered.length > 0
            ? offered.map((row) => ({ value: row.id, label: labelOf(row) }))
            : [{ value: record.model, label: known === undefined ? record.model : `${known.maker} ${known.model}` }]
        }
        onChange={(model) => void choose(model)}
      />
    </span>
  );

  function labelOf(row: RobotRow): string {
    const payload = row.payloadKg === null ? t('common:unknown') : `${row.payloadKg} kg`;
    const reach = row.reachM === null ? t('common:unknown') : `${Math.round(row.reachM * 1000)} mm`;
    return t('studio:model.row', { name: `${row.maker} ${row.model}`, payload, reach });
  }
}
