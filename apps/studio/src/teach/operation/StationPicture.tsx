import type { LayoutRecord } from '@taktwerk/line';
import type { Pictures } from '@taktwerk/scene';
import { useEffect, useState } from 'react';
import { useEquipment } from '../../session/equipment.ts';
import { useProject } from '../../session/project.ts';

const WIDTH_PX = 420;
const HEIGHT_PX = 250;

let pictures: Promise<Pictures | null> | null = null;

/** The station as it stands, with the robots that work at it; nothing where the browser draws nothing. */
export function StationPicture({ records }: { readonly records: readonly LayoutRecord[] }) {
  const catalog = useEquipment((equipment) => equipment.catalog);
  const shared = useProject((project) => project.document?.shared);
  const [address, setAddress] = useState<string | null>(null);
  const shape = JSON.stringify(
    records.map((record) => [
      record.id,
      'at' in record ? record.at : 0,
      'look' in record ? record.look : 0,
      'model' in record ? record.model : 0,
    ]),
  );
  useEffect(() => {
    if (catalog === null || shared === undefined) return;
    let isGone = false;
    pictures ??= import('@taktwerk/scene').then(({ openPictures }) => openPictures(WIDTH_PX, HEIGHT_PX)).catch(() => null);
    void pictures
      .then((studio) => studio?.of(records, Object.values(shared), catalog).address ?? null)
      .catch(() => null)
      .then((drawn) => isGone || setAddress(drawn));
    return () => {
      isGone = true;
    };
  }, [shape, catalog]);
  return <span className="tw-station-picture">{address !== null && <img src={address} alt="" />}</span>;
}
