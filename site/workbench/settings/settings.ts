/** What a learner sets once for all labs, remembered in this browser. */
export interface Settings {
  /** Grading runs by itself after the last key. */
  gradeWhileTyping: boolean;
  /** Size of code in the editor, px. */
  fontSize: number;
  /** `auto` leaves it to the editor to notice a screen reader. */
  screenReader: 'auto' | 'on';
  /** Shares of the first pane in percent, by the name of the splitter. */
  layout: Record<string, number>;
}

export const FONT_SIZES = [12, 13, 14, 16, 18, 20, 24] as const;

export const defaultSettings: Settings = { gradeWhileTyping: true, fontSize: 14, screenReader: 'auto', layout: {} };

const KEY = 'scale-out:settings';

/** Each field by itself: what is missing or makes no sense is as if it had never been set. */
export function parseSettings(text: string | null): Settings {
  let kept: Partial<Record<keyof Settings, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(text ?? 'null');
    if (typeof parsed === 'object' && parsed !== null) kept = parsed;
  } catch {
    // Not JSON: nothing was kept.
  }
  const layout: Settings['layout'] = {};
  for (const [name, share] of Object.entries(kept.layout ?? {}))
    if (typeof share === 'number' && share >= 10 && share <= 90) layout[name] = share;
  return {
    gradeWhileTyping: typeof kept.gradeWhileTyping === 'boolean' ? kept.gradeWhileTyping : defaultSettings.gradeWhileTyping,
    fontSize: FONT_SIZES.find((size) => size === kept.fontSize) ?? defaultSettings.fontSize,
    screenReader: kept.screenReader === 'on' ? 'on' : 'auto',
    layout,
  };
}

export interface SettingsStore {
  current(): Settings;
  change(changed: Partial<Settings>): void;
  /** Calls back after each change. */
  follow(changed: (settings: Settings) => void): void;
}

export function openSettings(): SettingsStore {
  let settings = parseSettings(read());
  const followers: ((settings: Settings) => void)[] = [];
  return {
    current: () => settings,
    follow: (changed) => void followers.push(changed),
    change(changed) {
      settings = { ...settings, ...changed };
      try {
        localStorage.setItem(KEY, JSON.stringify(settings));
      } catch {
        // Without storage they last as long as the page.
      }
      for (const follower of followers) follower(settings);
    },
  };
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
