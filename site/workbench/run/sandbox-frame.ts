/** The frame of an opaque origin that workers live in; its page is `realm-page.ts`. */
const START_MS = 10_000;

export interface SandboxFrame {
  element: HTMLIFrameElement;
  window: Window;
}

export async function startFrame(folderUrl: string): Promise<SandboxFrame> {
  const [text, page] = await Promise.all([load('realm.js', folderUrl), load('realm.html', folderUrl)]);
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.referrerPolicy = 'no-referrer';
  element.hidden = true;
  element.title = 'Sandbox';
  // As text, not by address: a service worker does not answer for a frame of an opaque origin, and offline there is
  // nobody else.
  element.srcdoc = page;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the sandbox does not start')), START_MS);
    const onMessage = (event: MessageEvent<{ ready?: true }>): void => {
      if (event.source !== element.contentWindow || event.origin !== 'null' || !event.data?.ready) return;
      removeEventListener('message', onMessage);
      clearTimeout(timer);
      resolve();
    };
    addEventListener('message', onMessage);
    document.body.append(element);
  });
  const { contentWindow } = element;
  if (!contentWindow) throw new Error('the sandbox was taken away');
  contentWindow.postMessage({ kind: 'script', text }, '*');
  return { element, window: contentWindow };
}

async function load(name: string, folderUrl: string): Promise<string> {
  const response = await fetch(new URL(name, folderUrl));
  if (!response.ok) throw new Error(`the sandbox does not load: ${response.status}`);
  return response.text();
}
