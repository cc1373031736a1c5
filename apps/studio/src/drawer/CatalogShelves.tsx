import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { ItemCard } from './ItemCard.tsx';
import { allItems, found, type Item, PLAIN_ITEMS, SHELVES, type Shelf } from './items.ts';

/** Robots shown before all are asked for. */
const FIRST_ROBOTS = 12;

/** The catalog by shelves, searched by words in both languages and by first letters of the Chinese reading. */
export function CatalogShelves() {
  const { t, tOr } = useText();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState<readonly Item[]>(PLAIN_ITEMS);
  const [whole, showWhole] = useState(false);
  const asked = useDeferredValue(typed);
  useEffect(() => void allItems().then(setAll), []);
  const hits = found(all, asked, (id) => tOr(`build:class.${id}`, id));
  const shelfOf = (shelf: Shelf) => {
    const items = hits.filter((item) => item.shelf === shelf);
    return shelf === 'robots' && !whole && asked === '' ? items.filter(isUsual).slice(0, FIRST_ROBOTS) : items;
  };
  const left = asked === '' && !whole ? hits.filter(({ shelf }) => shelf === 'robots').length - shelfOf('robots').length : 0;
  return (
    <>
      <Input
        size="small"
        allowClear
        prefix={<SearchOutlined />}
        data-testid="catalog-search"
        aria-label={t('build:search')}
        placeholder={t('build:search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="tw-shelves" data-testid="shelves">
        {SHELVES.map((shelf) => {
          const items = shelfOf(shelf);
          if (items.length === 0) return null;
          return (
            <section key={shelf}>
              <h3>{t(`build:shelf.${shelf}`)}</h3>
              <div className="tw-shelf">
                {items.map((item) => (
                  <ItemCard key={item.id} item={item} />
                ))}
              </div>
              {shelf === 'robots' && left > 0 && (
                <button type="button" className="tw-plain-button" onClick={() => showWhole(true)}>
                  {t('build:moreRobots', { more: left })}
                </button>
              )}
            </section>
          );
        })}
        {hits.length === 0 && <p className="tw-soft">{t('build:nothingFound', { typed: asked })}</p>}
      </div>
    </>
  );
}

/** Models that integrators take most often, one or two of a class, shown before one searches. */
const USUAL = new Set([
  'fanuc-m410ic-110',
  'abb-irb460',
  'kuka-kr120-r3200-pa',
  'fanuc-m20id-25',
  'yaskawa-gp25',
  'yaskawa-ar1440',
  'abb-irb2600-12-165',
  'kuka-kr210-r2700-2',
  'ur-ur10e',
  'fanuc-crx10ia-l',
  'estun-er20-1780',
  'yamaha-yk700xgp',
]);
const isUsual = ({ model }: Item): boolean => model !== null && USUAL.has(model);
