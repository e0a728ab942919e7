import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures by the value of a label. */
type Labelled = readonly (readonly [value: string, figure: number])[];

/** What is counted, for Prometheus. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  /** A figure that is looked up when somebody asks for it. */
  readonly watch: (name: string, help: string, read: () => number | Promise<number | null>) => void;
  /** One figure for each value of a label; those that are not read any more are told no more. */
  readonly watchEach: (name: string, help: string, label: string, read: () => Promise<Labelled>) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Opens a registry of its own: two servers in one process do not mix. */
export function openMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'sitrep_' });
  const labelNames = ['route', 'method', 'status'] as const;
  const requests = new Counter({
    ...{ name: 'sitrep_http_requests_total', help: 'Requests that were answered', labelNames, registers: [register] },
  });
  const seconds = new Histogram({
    ...{ name: 'sitrep_http_request_seconds', help: 'Time until an answer began', labelNames, registers: [register] },
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  return {
    answered: (route, method, status, taken) => {
      requests.inc({ route, method, status });
      seconds.observe({ route, method, status }, taken);
    },
    watch: (name, help, read) => {
      new Gauge({
        ...{ name, help, registers: [register] },
        async collect() {
          const figure = await read();
          if (figure === null) this.remove();
          else this.set(figure);
        },
      });
    },
    watchEach: (name, help, label, read) => {
      new Gauge({
        ...{ name, help, labelNames: [label], registers: [register] },
        async collect() {
          const figures = await read();
          this.reset();
          for (const [value, figure] of figures) this.set({ [label]: value }, figure);
        },
      });
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
