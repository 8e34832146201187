/** Finds a browser for the tests, or installs one from the system's packages where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env, platform } = process;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const PLACES: Record<string, (string | undefined)[]> = {
  linux: [
    ...(env['PATH'] ?? '').split(':').flatMap((folder) => NAMES.map((name) => join(folder, name))),
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
};

function installed(): string | undefined {
  return [env['CHROME_PATH'], ...(PLACES[platform] ?? [])].find((place) => place !== undefined && existsSync(place));
}

/** Path of a Chromium, Chrome or Edge; undefined when there is none and none can be installed. */
export function findBrowser(): string | undefined {
  return installed() ?? (installWithApt() ? installed() : undefined);
}

export const NO_BROWSER = `No browser was found for the tests. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.
테스트에 쓸 브라우저가 없습니다. Chromium, Chrome, Edge 중 하나를 설치하거나 CHROME_PATH로 경로를 알려 주십시오.`;

function installWithApt(): boolean {
  if (platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const root = process.getuid?.() === 0;
  const prefix = root ? [] : ['sudo', '-n'];
  const run = (...args: string[]): boolean => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return spawnSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  };
  console.log('Installing Chromium from the system\'s packages; this takes a minute …');
  return (run('install', '-y', '-qq', 'chromium') || (run('update', '-qq') && run('install', '-y', '-qq', 'chromium')));
}
