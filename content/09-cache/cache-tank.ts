import type { Policy, TankSettings } from './cache-model.ts';
import { formatAddress, parseAddress, startSettings } from './tank-address.ts';
import { judgeMission, missionTarget } from './tank-mission.ts';
import { showView } from './tank-page.ts';
import { completeRun, createRun, hitRate } from './tank-run.ts';
import type { Run } from './tank-run.ts';
import { fill, rate, signedRate, whole } from './tank-text.ts';
import type { TankText } from './tank-text.ts';
import { viewOf } from './tank-view.ts';

type Prediction = 'lower' | 'same' | 'higher';
/** Reads in one second of play: a scan sweeps through a tank of 500 in a fifth of a second. */
const PLAY_READS_PER_SECOND = 2_500;
const SAME_WITHIN = 0.01;

/** The cache tank come to life: its markup is CacheTank.astro, its words are the JSON in it. */
class CacheTank extends HTMLElement {
  #text!: TankText;
  #form!: HTMLFormElement;
  #run!: Run;
  #idealRate = 0;
  /** Hit rate of the last run that came to its end. */
  #before = 0;
  #prediction: Prediction | null = null;
  #judged = false;
  #frame = 0;

  connectedCallback(): void {
    if (this.#form) return;
    this.#text = JSON.parse(this.querySelector('script')!.textContent!) as TankText;
    this.#form = this.querySelector('form')!;
    this.#form.addEventListener('input', () => this.#change(this.#readForm()));
    this.addEventListener('click', (event) => this.#click(event.target as Element));
    addEventListener('hashchange', () => this.#follow());
    this.dataset['live'] = '';
    this.#open(parseAddress(location.hash) ?? startSettings);
  }

  disconnectedCallback(): void {
    this.#pause();
  }

  /** Shows settings with their run done, nothing asked: the way the figure opens. */
  #open(settings: TankSettings): void {
    this.#pause();
    this.#writeForm(settings);
    this.#run = completeRun(settings);
    this.#idealRate = hitRate(completeRun({ ...settings, policy: 'ideal' }).total);
    this.#before = hitRate(this.#run.total);
    this.#judged = true;
    this.#prediction = null;
    this.#ask(false, this.#text.predict.again);
    this.#say('mission', '');
    this.#show('at rest');
  }

  #follow(): void {
    const settings = parseAddress(location.hash);
    if (settings) this.#open(settings);
  }

  /** New settings: an empty tank, and a question before the run shows its result. */
  #change(settings: TankSettings): void {
    this.#pause();
    this.#run = createRun(settings);
    this.#idealRate = hitRate(completeRun({ ...settings, policy: 'ideal' }).total);
    this.#judged = false;
    this.#prediction = null;
    this.#writeForm(settings);
    this.#ask(true, fill(this.#text.predict.first, { before: rate(this.#before) }));
    this.#say('mission', '');
    history.replaceState(history.state, '', formatAddress(settings));
    this.#show('in motion');
  }

  #click(target: Element): void {
    const button = target.closest<HTMLElement>('button');
    if (!button) return;
    const { predict, do: action } = button.dataset;
    if (predict) {
      this.#prediction = predict as Prediction;
      this.#finish();
      this.querySelector<HTMLElement>('[data-do="finish"]')!.focus({ preventScroll: true });
    }
    if (action === 'step') this.#step();
    if (action === 'play') this.#togglePlay();
    if (action === 'finish') this.#finish();
    if (action === 'reset') {
      history.replaceState(history.state, '', formatAddress(startSettings));
      this.#open(startSettings);
    }
  }

  #step(): void {
    this.#pause();
    this.#restartIfEnded();
    this.#run.advance(1);
    this.#settle();
  }

  #finish(): void {
    this.#pause();
    this.#run.advance(Infinity);
    this.#settle();
  }

  #restartIfEnded(): void {
    if (this.#run.ended) this.#run = createRun(this.#run.settings);
  }

  #togglePlay(): void {
    if (this.#frame) {
      this.#pause();
      this.#settle();
      return;
    }
    this.#restartIfEnded();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#finish();
      return;
    }
    this.#say('play', this.#text.transport.pause);
    let previousMs = performance.now();
    const tick = (nowMs: number): void => {
      this.#run.advance(Math.round((Math.min(nowMs - previousMs, 100) * PLAY_READS_PER_SECOND) / 1_000));
      previousMs = nowMs;
      if (this.#run.ended) {
        this.#pause();
        this.#settle();
        return;
      }
      this.#show('in motion');
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#say('play', this.#text.transport.play);
  }

  /** After a step, a pause or the end: words and table follow, and a finished run is judged once. */
  #settle(): void {
    this.#show('at rest');
    if (!this.#run.ended || this.#judged) return;
    this.#judged = true;
    const after = hitRate(this.#run.total);
    const change = after - this.#before;
    const values = { before: rate(this.#before), after: rate(after), change: signedRate(change) };
    const truth: Prediction = Math.abs(change) <= SAME_WITHIN ? 'same' : change < 0 ? 'lower' : 'higher';
    const { right, wrong } = this.#text.predict;
    this.#ask(false, this.#prediction ? fill(this.#prediction === truth ? right : wrong, values) : this.#text.predict.again);
    this.#before = after;
    this.#reportMission(after);
  }

  #reportMission(reached: number): void {
    const { settings } = this.#run;
    const target = missionTarget();
    const state = judgeMission(settings, reached, target);
    this.dataset['mission'] = state;
    this.#say(
      'mission',
      fill(this.#text.missionState[state], {
        capacity: whole(settings.capacity),
        rate: rate(reached),
        gap: rate(target - reached),
        extra: String(Math.round((settings.capacity / startSettings.capacity - 1) * 100)),
      }),
    );
  }

  #show(motion: 'at rest' | 'in motion'): void {
    showView(this, viewOf(this.#run, this.#idealRate, this.#text), motion);
  }

  #say(part: string, words: string): void {
    const place = part === 'play' ? this.querySelector('[data-do="play"]') : this.querySelector(`[data-part="${part}"]`);
    if (place && place.textContent !== words) place.textContent = words;
  }

  #ask(open: boolean, words: string): void {
    this.#say('predict', words);
    this.querySelector<HTMLElement>('.answers')!.hidden = !open;
  }

  #readForm(): TankSettings {
    const data = new FormData(this.#form);
    const ttl = data.get('ttl');
    return {
      alpha: Number(data.get('alpha')),
      capacity: Number(data.get('capacity')),
      policy: data.get('policy') as Policy,
      ttlSeconds: ttl === 'none' ? null : Number(ttl),
      scan: data.get('scan') === 'on',
    };
  }

  #writeForm({ alpha, capacity, policy, ttlSeconds, scan }: TankSettings): void {
    const field = (name: string): HTMLInputElement => this.#form.elements.namedItem(name) as HTMLInputElement;
    field('alpha').value = String(alpha);
    field('capacity').value = String(capacity);
    field('policy').value = policy;
    field('ttl').value = String(ttlSeconds ?? 'none');
    field('scan').value = scan ? 'on' : 'off';
    this.#say('alphaValue', alpha.toFixed(1));
    this.#say('capacityValue', whole(capacity));
  }
}

customElements.define('cache-tank', CacheTank);
