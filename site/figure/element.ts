import { formatAddress, parseAddress } from './address.ts';
import type { Failure, Scenario } from './address.ts';
import type { AnyFigure, FigureText, Run } from './figure.ts';
import { numberList, picture, tableRows, timeText } from './moment.ts';
import { patchChildren } from './patch.ts';
import { createPlayback } from './playback.ts';
import type { Playback } from './playback.ts';
import { createPlayer } from './player.ts';
import { readForm, writeForm } from './settings-form.ts';
import { accepted, startOf } from './settings.ts';
import type { AnySettings } from './settings.ts';
import { fill } from './text.ts';
import type { FigureWords } from './words.ts';

interface Texts {
  readonly own: FigureText;
  readonly words: FigureWords;
}

/** Brings a figure to life: its markup is FigureBody.astro, its words are the JSON in it. */
export function define(figure: AnyFigure): void {
  if (customElements.get(figure.id)) return;
  class FigureElement extends HTMLElement {
    #texts!: Texts;
    #form!: HTMLFormElement;
    #settings!: AnySettings;
    #playback!: Playback<Run>;
    /** The last run that was looked at to its end, to compare the next one with. */
    #before!: Run;
    #prediction: string | null = null;
    /** Whether this run is still to be compared with the one before. */
    #asking = false;
    readonly #player = createPlayer(figure.pace, {
      run: () => this.#playback.run,
      moveTo: (at) => {
        this.#playback.goTo(at);
        this.#show('in motion');
      },
      rest: () => this.#settle(),
      show: (playing) => this.#say('[data-do="play"]', playing ? this.#texts.words.pause : this.#texts.words.play),
    });

    connectedCallback(): void {
      if (this.#form) return;
      this.#texts = JSON.parse(this.querySelector('script')!.textContent!) as Texts;
      this.#form = this.querySelector('form')!;
      this.#form.addEventListener('submit', (event) => event.preventDefault());
      this.#form.addEventListener('input', () => this.#change(readForm(this.#form, figure.controls, this.#settings)));
      this.addEventListener('click', (event) => this.#click(event.target as Element));
      this.addEventListener('keydown', (event) => this.#key(event));
      this.#slider.addEventListener('input', () => this.#scrub());
      addEventListener('hashchange', () => this.#follow());
      new ResizeObserver(() => this.#drawPicture()).observe(this);
      this.dataset['live'] = '';
      if (!this.#follow()) this.#open(this.#startScenario());
    }

    disconnectedCallback(): void {
      this.#player.stop();
    }

    #startScenario(): Scenario {
      return { settings: startOf(figure.controls) as AnySettings, failures: figure.opens?.failures ?? [], at: figure.opens?.at ?? null };
    }

    #follow(): boolean {
      const scenario = parseAddress(location.hash, figure);
      if (scenario) this.#open(scenario);
      return scenario !== null;
    }

    /** Shows a scenario at its moment, nothing asked. */
    #open({ settings, failures, at }: Scenario): void {
      this.#player.stop();
      this.#start(settings, failures);
      this.#playback.goTo(at ?? Infinity);
      this.#before = this.#playback.run;
      this.#asking = false;
      this.#ask(false, this.#texts.words.again);
      this.#say('[data-part="mission"]', '');
      delete this.dataset['mission'];
      this.#show('at rest');
    }

    #start(settings: AnySettings, failures: readonly Failure[]): void {
      this.#settings = settings;
      writeForm(this.#form, figure.controls, settings, this.#texts.own);
      this.#playback = createPlayback(() => figure.createRun(settings) as Run, failures);
    }

    /** Other settings: the run begins anew, with a question before it shows its result. */
    #change(settings: AnySettings): void {
      this.#player.stop();
      this.#start(settings, figure.opens?.failures ?? []);
      this.#prediction = null;
      this.#asking = true;
      this.#ask(true, fill(this.#texts.own.predict.ask, figure.predict.asks(this.#before, this.#playback.run)));
      this.#say('[data-part="mission"]', '');
      this.#show('at rest');
      this.#keepAddress();
    }

    /** Something pressed in the picture itself shows its effect at once. */
    #set(pair: string): void {
      const [name = '', value = ''] = pair.split('=');
      const control = figure.controls[name];
      if (!control) return;
      const { run } = this.#playback;
      const moment = run.at === run.end ? Infinity : run.at;
      this.#player.stop();
      this.#start({ ...this.#settings, [name]: accepted(control, value) }, this.#playback.failures);
      this.#playback.goTo(moment);
      this.#settle();
    }

    #click(target: Element): void {
      const pressed = target.closest<HTMLElement | SVGElement>('button, [role="button"]');
      if (!pressed || !this.contains(pressed)) return;
      const { predict, do: action, fail, set } = pressed.dataset;
      if (predict !== undefined) this.#predict(predict);
      if (set !== undefined) this.#set(set);
      if (fail !== undefined) this.#fail(fail);
      if (action !== undefined) this.#do(action);
    }

    #do(action: string): void {
      if (action === 'play') return this.#player.toggle();
      this.#player.stop();
      if (action === 'reset') {
        history.replaceState(history.state, '', `#${figure.id}`);
        return this.#open(this.#startScenario());
      }
      if (action === 'step') this.#playback.step();
      if (action === 'back') this.#playback.back();
      if (action === 'finish') this.#playback.goTo(Infinity);
      this.#settle();
    }

    #key(event: KeyboardEvent): void {
      const target = event.target as Element;
      if (target.matches('svg [role="button"]') && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        this.#click(target);
      }
      if (target !== this.#slider) return;
      const action = ({ ArrowRight: 'step', ArrowUp: 'step', ArrowLeft: 'back', ArrowDown: 'back', ' ': 'play' } as Record<string, string>)[event.key];
      if (!action) return;
      event.preventDefault();
      this.#do(action);
    }

    #predict(answer: string): void {
      this.#prediction = answer;
      this.#do('finish');
      this.#slider.focus({ preventScroll: true });
    }

    /** At the end of most runs nothing can fail any more: the failure then comes in the middle of a new one. */
    #fail(name: string): void {
      const wasPlaying = this.#player.playing;
      const { at, end } = this.#playback.run;
      if (at >= end && !figure.failsAtEnd) this.#playback.goTo(Math.round(end / 2));
      this.#playback.fail(name);
      if (!wasPlaying) this.#playback.goTo(this.#playback.run.at + (figure.aftermath ?? Infinity));
      this.#settle();
    }

    #scrub(): void {
      this.#player.stop();
      this.#playback.goTo(Number(this.#slider.value));
      this.#show('in motion');
      this.#settleSoon();
    }

    #soon = 0;
    #settleSoon(): void {
      clearTimeout(this.#soon);
      this.#soon = window.setTimeout(() => this.#settle(), 200);
    }

    /** After a step, a pause or the end: words, table and address follow; a run at its end is compared and judged. */
    #settle(): void {
      clearTimeout(this.#soon);
      this.#show('at rest');
      this.#keepAddress();
      const { run } = this.#playback;
      if (this.#asking && run.at >= run.end) {
        const { answer, values = {} } = figure.predict.judge(run, this.#before);
        const { right, wrong, answers } = this.#texts.own.predict;
        const template = this.#prediction === null ? this.#texts.words.again : this.#prediction === answer ? right : wrong;
        this.#ask(false, fill(template, { answer: answers[answer] ?? '', ...values }));
        this.#asking = false;
        this.#before = run;
      }
      this.#judge();
    }

    #judge(): void {
      const judged = figure.mission(this.#playback.run, this.#settings);
      this.dataset['mission'] = judged?.done ? 'done' : (judged?.state ?? '');
      this.#say('[data-part="mission"]', judged ? fill(this.#texts.own.missionStates[judged.state] ?? '', judged.values ?? {}) : '');
    }

    #show(motion: 'at rest' | 'in motion'): void {
      const { own } = this.#texts;
      const { run } = this.#playback;
      this.#drawPicture();
      patchChildren(this.querySelector('.numbers')!, numberList(figure, run, own));
      const time = timeText(figure, run, own);
      Object.assign(this.#slider, { max: String(run.end), value: String(run.at) });
      this.#slider.setAttribute('aria-valuetext', time);
      this.#say('[data-part="time"]', time);
      this.toggleAttribute('data-moving', motion === 'in motion');
      if (motion === 'in motion') return;
      this.#say('[data-part="summary"]', figure.summary(run, own));
      patchChildren(this.querySelector('tbody')!, tableRows(figure, run, own));
    }

    /** Draws the picture of the width that is shown. */
    #drawPicture(): void {
      if (!this.#playback) return;
      for (const svg of this.querySelectorAll<SVGElement>('svg.drawing')) {
        if (svg.getClientRects().length === 0) continue;
        const { attributes, children } = picture(figure, this.#playback.run, this.#texts.own, Number(svg.dataset['width']));
        svg.setAttribute('viewBox', String(attributes['viewBox']));
        patchChildren(svg, children);
      }
    }

    #keepAddress(): void {
      const { run, failures } = this.#playback;
      const at = run.at >= run.end ? null : run.at;
      history.replaceState(history.state, '', formatAddress(figure.id, figure.controls, { settings: this.#settings, failures, at }));
    }

    #ask(open: boolean, words: string): void {
      this.#say('[data-part="predict"]', words);
      this.querySelector<HTMLElement>('.answers')!.hidden = !open;
    }

    #say(selector: string, words: string): void {
      const place = this.querySelector(selector);
      if (place && place.textContent !== words) place.textContent = words;
    }

    get #slider(): HTMLInputElement {
      return this.querySelector<HTMLInputElement>('input[name="time"]')!;
    }
  }
  customElements.define(figure.id, FigureElement);
}
