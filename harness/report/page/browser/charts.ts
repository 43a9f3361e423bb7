/** Draws the charts in place of their still pictures, and again where the view, the colours or the width change. */

interface ChartData {
  /** Vega-Lite specs without colours of the page, a view each, by the chart's id. */
  readonly charts: Readonly<Record<string, readonly object[]>>;
  readonly configs: Readonly<Record<'light' | 'dark', Config>>;
  /** From the colours that are in the specs to those of a dark page. */
  readonly darkColours: Readonly<Record<string, string>>;
}

interface VegaView {
  tooltip(handler: typeof showTooltip): VegaView;
  runAsync(): Promise<unknown>;
  finalize(): void;
}

declare const vega: {
  parse(spec: object, config: null, options: { readonly ast: boolean }): object;
  readonly View: new (runtime: object, options: object) => VegaView;
};
declare const vegaLite: { compile(spec: object): { readonly spec: object } };
declare const vegaExpressionInterpreter: object;

const narrowPixels = 520;

const recoloured = (spec: object, colours: ChartData['darkColours']): object =>
  JSON.parse(JSON.stringify(spec), (_, value: unknown) =>
    typeof value === 'string' ? (colours[value] ?? value) : value,
  ) as object;

interface PackedRows {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The counterpart of packed-rows.ts. */
const unpacked = ({ fields, rows }: PackedRows): object[] =>
  rows.map((row) => Object.fromEntries(fields.map((field, index) => [field, row[index]])));

const isPacked = (value: unknown): value is { readonly packed: PackedRows } =>
  typeof value === 'object' && value !== null && 'packed' in value;

type Config = Readonly<Record<string, object>>;

/** On a phone: smaller letters, legends in one column, and titles of axes from the far end, where they have room. */
const narrowConfig = (width: number): Config => ({
  padding: { left: 0, top: 4, right: 44, bottom: 4 },
  axis: { labelFontSize: 11, titleFontSize: 11, labelPadding: 5 },
  axisX: { titleAnchor: 'end', labelOverlap: 'greedy', labelSeparation: 6 },
  axisY: { labelLimit: Math.round(width * 0.36) },
  legend: { columns: 1, labelLimit: Math.round(width * 0.58), labelFontSize: 11 },
  text: { fontSize: 11 },
});

const merged = (config: Config, other: Config): Config => ({
  ...config,
  ...Object.fromEntries(
    Object.entries(other).map(([name, value]) => [name, { ...config[name], ...value }]),
  ),
});

const drawnSpec = (spec: object, width: number, data: ChartData): object => {
  const dark = isDark();
  const config = data.configs[dark ? 'dark' : 'light'];
  return {
    ...(dark ? recoloured(spec, data.darkColours) : spec),
    width,
    config: width < narrowPixels ? merged(config, narrowConfig(width)) : config,
  };
};

class LiveChart {
  readonly #figure: HTMLElement;
  readonly #live: HTMLElement;
  /** Within `live`, which is one picture to those who do not see it. */
  readonly #drawing: Element;
  readonly #views: readonly object[];
  readonly #data: ChartData;
  #shown = 0;
  #drawnWidth = 0;
  #view: VegaView | null = null;

  constructor(figure: HTMLElement, live: HTMLElement, views: readonly object[], data: ChartData) {
    this.#figure = figure;
    this.#live = live;
    this.#drawing = live.firstElementChild ?? live;
    this.#views = views;
    this.#data = data;
    const buttons = [...figure.querySelectorAll<HTMLButtonElement>('[data-view]')];
    for (const button of buttons) {
      button.addEventListener('click', () => {
        this.#shown = Number(button.dataset['view']);
        for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
        this.draw();
      });
    }
    figure.querySelector('.reset')?.addEventListener('click', () => {
      this.draw();
    });
    new ResizeObserver(() => {
      // Of no width while it is hidden, as in print.
      const width = this.#live.clientWidth;
      if (this.#drawnWidth !== 0 && width !== 0 && width !== this.#drawnWidth) this.draw();
    }).observe(live);
  }

  draw(): void {
    this.#drawOrTell().catch((error: unknown) => {
      this.#live.hidden = true;
      console.error(`the chart ${this.#figure.id} cannot be drawn; its still picture stays`, error);
    });
  }

  async #drawOrTell(): Promise<void> {
    const spec = this.#views[this.#shown];
    if (spec === undefined) return;
    this.#live.hidden = false;
    this.#drawnWidth = this.#live.clientWidth;
    const compiled = {
      ...vegaLite.compile(drawnSpec(spec, this.#drawnWidth, this.#data)).spec,
      // Told to Vega-Lite, it warns of every chart whose height follows from its rows.
      autosize: { type: 'fit-x', contains: 'padding' },
    };
    this.#view?.finalize();
    this.#drawing.replaceChildren();
    const view = new vega.View(vega.parse(compiled, null, { ast: true }), {
      expr: vegaExpressionInterpreter,
      renderer: 'svg',
      container: this.#drawing,
      hover: true,
    });
    this.#view = view;
    await view.tooltip(showTooltip).runAsync();
    this.#figure.dataset['drawn'] = String(this.#shown);
    this.#figure.querySelector<HTMLElement>('.hint')?.removeAttribute('hidden');
  }
}

const startCharts = (): void => {
  const holder = document.getElementById('chart-data');
  if (holder === null) return;
  const data = JSON.parse(holder.textContent, (_, value: unknown) =>
    isPacked(value) ? unpacked(value.packed) : value,
  ) as ChartData;
  const charts = [...document.querySelectorAll<HTMLElement>('[data-chart]')].flatMap((figure) => {
    const live = figure.querySelector<HTMLElement>('.live');
    const views = data.charts[figure.dataset['chart'] ?? ''];
    return live === null || views === undefined ? [] : [new LiveChart(figure, live, views, data)];
  });
  const drawAll = (): void => {
    for (const chart of charts) chart.draw();
  };
  onThemeChange.push(drawAll);
  drawAll();
};

startCharts();
