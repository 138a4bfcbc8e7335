/** Icons as 20 x 20 outlines, drawn for this app. */
const paths = {
  map: 'M7.5 3.5 3 5.5v11l4.5-2 5 2 4.5-2v-11l-4.5 2-5-2Zm0 0v11m5-9v11',
  chart: 'M3.5 16.5h13M5.5 16V9.5m4.5 6.5V4m4.5 12v-4.5',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.5h13M3.5 12h13M8 8.5v7',
  data: 'M4 5.5c0-1.1 2.7-2 6-2s6 .9 6 2-2.7 2-6 2-6-.9-6-2Zm0 0v9c0 1.1 2.7 2 6 2s6-.9 6-2v-9M4 10c0 1.1 2.7 2 6 2s6-.9 6-2',
  gap: 'M10 3.5a6.5 6.5 0 1 0 6.5 6.5M10 7a3 3 0 1 0 3 3M12.5 3.9a6.5 6.5 0 0 1 1.6.8m1.6 1.7a6.5 6.5 0 0 1 .7 1.6',
  slides: 'M3.5 4.5h13v9h-13zM10 13.5v3m-3 0h6M8.5 7v4l3.5-2-3.5-2Z',
  walk: 'M11.5 4.6a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6ZM10.5 7 8 9l-.5 3m3-5 1 4-2.5 6m2-6 2.5 2.5.8 3.5M10.5 7l2.5 2.5 2.2.4M7.5 12 5.5 17',
  document: 'M5.5 2.8h6l3.5 3.5v10.9h-9.5zM11.3 3v3.5h3.5M8 10h4.6M8 13h4.6',
  work: 'M3.5 6.5h13v9.5h-13zM7.5 6.5V4h5v2.5M3.5 10.5h13M10 9.5v2',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 4 4',
  close: 'm5 5 10 10M15 5 5 15',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-.9.9m1.2 3.1a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l.9-.9',
  print: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z',
  sun: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-10.5v2m0 11v2m7.5-7.5h-2m-11 0h-2m12.8-5.3-1.4 1.4m-7.8 7.8-1.4 1.4m10.6 0-1.4-1.4M6.1 6.1 4.7 4.7',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z',
  filter: 'M3.5 5h13M6 10h8m-5.5 5h3',
  layers: 'm10 3.5 7 3.5-7 3.5L3 7l7-3.5Zm-7 7 7 3.5 7-3.5',
  download: 'M10 3.5v9m0 0L6.5 9m3.5 3.5L13.5 9M4 16.5h12',
  chevronDown: 'm5 8 5 5 5-5',
  chevronUp: 'm5 12 5-5 5 5',
  chevronLeft: 'm12 5-5 5 5 5',
  chevronRight: 'm8 5 5 5-5 5',
  target: 'M10 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm0-13v4m0 9v4m8.5-8.5h-4m-9 0h-4',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-7.5V14m0-7.5v.1',
  warning: 'M10 3.5 17.5 16h-15L10 3.5Zm0 4.5v4m0 2v.1',
  plus: 'M10 4v12m-6-6h12',
  minus: 'M4 10h12',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  check: 'm4 10.5 4 4 8-9',
  columns: 'M3.5 4.5h13v11h-13zM8 4.5v11m4-11v11',
  list: 'M4 5.5h.1M4 10h.1M4 14.5h.1M7.5 5.5h9m-9 4.5h9m-9 4.5h9',
  accessibility:
    'M10 5a1.2 1.2 0 1 0 0-2.4A1.2 1.2 0 0 0 10 5ZM4 7.5l4.2.8v3L6 17m10-9.5-4.2.8v3L14 17M8.2 8.3h3.6m-3.6 3h3.6',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon; the words beside it carry the meaning. `size` is in pixels at the usual text size. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
