/** Draws the charts in place of their still pictures, and again where the view, the colours or the width change. */

interface ChartData {
  /** Vega-Lite specs without colours of the page, a view each, by the chart's id. */
  readonly charts: Readonly<Record<string, readonly object[]>>;
  readonly configs: Readonly<Record<'light' | 'dark', object>>;
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

const drawnSpec = (spec: object, width: number, data: ChartData): object => {
  const dark = isDark();
  const config = data.configs[dark ? 'dark' : 'light'];
  const narrow = width < narrowPixels ? { legend: { columns: 1, labelLimit: width / 2 } } : {};
  return {
    ...(dark ? recoloured(spec, data.darkColours) : spec),
    width,
    config: { ...config, ...mergedLegend(config, narrow) },
  };
};

const mergedLegend = (config: object, narrow: { legend?: object }): object =>
  narrow.legend === undefined
    ? {}
    : { legend: { ...('legend' in config ? (config.legend as object) : {}), ...narrow.legend } };

class LiveChart {
  readonly #figure: HTMLElement;
  readonly #live: HTMLElement;
  readonly #views: readonly object[];
  readonly #data: ChartData;
  #shown = 0;
  #drawnWidth = 0;
  #view: VegaView | null = null;

  constructor(figure: HTMLElement, live: HTMLElement, views: readonly object[], data: ChartData) {
    this.#figure = figure;
    this.#live = live;
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
    this.#live.replaceChildren();
    const view = new vega.View(vega.parse(compiled, null, { ast: true }), {
      expr: vegaExpressionInterpreter,
      renderer: 'svg',
      container: this.#live,
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
  const data = JSON.parse(holder.textContent) as ChartData;
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
