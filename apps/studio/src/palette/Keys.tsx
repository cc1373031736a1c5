/** Keys as caps, `Ctrl+K` as two of them; on a Mac Ctrl is ⌘. */
export function Keys({ keys }: { readonly keys: string }) {
  if (keys === '') return <span />;
  const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
  return (
    <span className="tw-keys">
      {keys.split(/[+ ]/).map((key) => (
        <kbd key={key}>{isMac && key === 'Ctrl' ? '⌘' : key}</kbd>
      ))}
    </span>
  );
}
