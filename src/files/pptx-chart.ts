import { unzipSync, zipSync } from 'fflate';
import type PptxGenJS from 'pptxgenjs';
import type { SlideChart } from './slides';
import { writeXlsx } from './write-xlsx';
import { withoutUnwritable } from './xml-text';

/** How a chart of figures looks in a presentation, and the workbook that its figures are kept in. */

const font = 'Calibri';
const ink = '16211F';
const inkMuted = '4D5A58';
/** Dark enough for white figures upon them; the first is the accent of ui/tokens.css. */
const colours = ['0B5A5E', 'B04A00', '0A4F9E', 'A3246B', '4D5A58', '7A6A00'];
/** The first time that a zip can tell, in the clock of the place, as zips have it. */
const firstTime = new Date(1980, 0, 1);
/** What Swedish Excel calls the first sheet. */
export const sheetName = 'Blad1';

/** Names that are long or many are read beside bars that lie down. */
function liesDown({ kind, categories }: SlideChart): boolean {
  return kind === 'bar' && (categories.length > 8 || categories.some((name) => name.length > 12));
}

/**
 * The chart's figures as pptxgenjs takes them.
 * @throws RangeError for a chart without categories or series, and for a series of another length or with a value
 *   that is no number
 */
export function chartData({ categories, series, title }: SlideChart): PptxGenJS.OptsChartData[] {
  if (categories.length === 0 || series.length === 0) throw new RangeError(`"${title}" is empty`);
  return series.map(({ name, values }) => {
    if (values.length !== categories.length || !values.every(Number.isFinite))
      throw new RangeError(`"${name}" has [${values}] for ${categories.length} categories`);
    return {
      name: withoutUnwritable(name),
      labels: categories.map(withoutUnwritable),
      values: [...values],
    };
  });
}

/** Height of a row of the legend, with two names on each, in inches. */
const legendRow = 0.22;

/** Points: rows of names have no more room than there is. */
function labelSize(chart: SlideChart, height: number): number {
  if (!liesDown(chart)) return 12;
  const legend = chart.series.length > 1 ? Math.ceil(chart.series.length / 2) * legendRow : 0;
  const row = ((height - 0.8 - legend) * 72) / chart.categories.length;
  // Programs leave out every other name where lines touch.
  return Math.max(8, Math.min(12, Math.floor(row * 0.7)));
}

/** The axes: names at all categories, the first at the top where bars lie down, and no values that bars say already. */
function axisOptions(chart: SlideChart, saysValues: boolean, height: number): PptxGenJS.IChartOpts {
  const size = labelSize(chart, height);
  const values = chart.series.flatMap((series) => series.values);
  return {
    ...(liesDown(chart) && {
      // The types leave out the one of the two orders that does it, and the end that the values then stand at.
      catAxisOrientation: 'maxMin' as 'minMax',
      catAxisCrossesAt: 'max' as 'autoZero',
    }),
    catAxisLabelFrequency: '1',
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: size,
    catAxisLabelColor: ink,
    catAxisMajorTickMark: 'none',
    valAxisHidden: saysValues,
    valAxisLabelPos: 'nextTo',
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: size,
    valAxisLabelColor: inkMuted,
    valAxisLabelFormatCode: formatOf(chart),
    valAxisLineShow: false,
    ...(chart.kind === 'bar' && { valAxisMinVal: Math.min(0, ...values) }),
    valGridLine: saysValues ? { style: 'none' } : { color: 'D5DCDA', size: 0.75, style: 'solid' },
  };
}

/** Figures with a decimal where any has one; readers see them by their own country's rules. */
const formatOf = ({ series }: SlideChart): string =>
  series.every(({ values }) => values.every(Number.isInteger)) ? '#,##0' : '#,##0.0';

/** More figures than this upon bars are not read. */
const mostFigures = 40;

/**
 * How the chart is drawn; where it stands is for the slide to say.
 * @param height inches that it has
 */
export function chartOptions(chart: SlideChart, height: number): PptxGenJS.IChartOpts {
  const { kind, series, categories, stacked = false } = chart;
  const hasFigures = kind === 'bar' && series.length * categories.length <= mostFigures;
  const format = formatOf(chart);
  return {
    altText: withoutUnwritable(chart.alt),
    objectName: 'Diagram',
    showTitle: true,
    title: withoutUnwritable(chart.title),
    titleFontFace: font,
    titleFontSize: 16,
    titleColor: ink,
    titleBold: true,
    chartColors: series.map(
      ({ colour }, at) => colour?.slice(1).toUpperCase() ?? colours[at % colours.length] ?? ink,
    ),
    chartArea: { roundedCorners: false },
    ...(kind === 'bar' && {
      barDir: liesDown(chart) ? 'bar' : 'col',
      barGrouping: stacked ? 'stacked' : 'clustered',
      barGapWidthPct: 50,
    }),
    ...(kind === 'line' && { lineSize: 2.25, lineDataSymbolSize: 8 }),
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontFace: font,
    legendFontSize: 12,
    legendColor: ink,
    ...axisOptions(chart, hasFigures && !stacked, height),
    showValue: hasFigures,
    // A part that is nothing says nothing.
    dataLabelFormatCode: stacked ? `${format};-${format};` : format,
    dataLabelFontFace: font,
    dataLabelFontSize: labelSize(chart, height),
    dataLabelColor: stacked ? 'FFFFFF' : ink,
  };
}

/**
 * The workbook behind a chart: what opens when its figures are edited. Its cells are where the chart looks for them:
 * categories in the first column, a series in each of the others.
 */
export async function chartWorkbook({ categories, series }: SlideChart): Promise<Uint8Array> {
  const file = await writeXlsx([
    {
      name: sheetName,
      columns: [
        { name: '', type: 'text' },
        ...series.map(({ name }) => ({ name, type: 'real' as const })),
      ],
      rows: categories.map((category, at) => [
        category,
        ...series.map(({ values }) => values[at] ?? null),
      ]),
    },
  ]);
  // Packed anew, so that the same figures give the same bytes.
  return zipSync(unzipSync(new Uint8Array(await file.arrayBuffer())), { mtime: firstTime });
}
