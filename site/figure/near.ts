/**
 * Loads a figure when the reader comes near it, or at once when the address names a state of it; then also goes there,
 * now and whenever a link of the page leads to such a state.
 */
export function whenNear(id: string, load: () => Promise<unknown>): void {
  const element = document.querySelector(id);
  if (!element) return;
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      void load();
    },
    { rootMargin: '600px' },
  );
  const follow = (): void => {
    if (!location.hash.startsWith(`#${id}?`)) return;
    void load();
    element.scrollIntoView();
  };
  near.observe(element);
  addEventListener('hashchange', follow);
  follow();
}
