/** A presentation on its way out, as plain values: what a writer needs to know, and no more. */

export interface SlideParagraph {
  /** A line break begins a paragraph of its own. */
  text: string;
  bullet?: boolean;
}

interface SlidePicture {
  /** JPEG or PNG. */
  bytes: Uint8Array;
  /** Pixels; they give the proportions alone. */
  width: number;
  height: number;
  /** What is to be seen in it, for who does not see it. */
  alt: string;
}

interface SlideSeries {
  name: string;
  /** As many as there are categories. */
  values: readonly number[];
  /** #rrggbb; one of the presentation's own where it is left out. */
  colour?: string;
}

/** A chart that stays one: whoever has the file can change its figures. */
export interface SlideChart {
  kind: 'bar' | 'line';
  /** Stands above the chart: what is counted, in which unit. */
  title: string;
  categories: readonly string[];
  series: readonly SlideSeries[];
  /** Bars upon one another instead of beside. */
  stacked?: boolean;
  /** What the chart says, for who does not see it. */
  alt: string;
}

export interface Slide {
  /** The slide's name in outlines and to screen readers too, so never empty. */
  title: string;
  text: readonly SlideParagraph[];
  /** What the speaker sees. Lines are paragraphs. */
  notes: string;
  picture?: SlidePicture;
  chart?: SlideChart;
  /** Stands small at the foot: sources, day, what is approximate. */
  foot: string;
}

export interface SlideDeck {
  /** The title that programs show in the window. */
  title: string;
  language: 'sv-SE';
  slides: readonly Slide[];
}
