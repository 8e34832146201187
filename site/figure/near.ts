/**
 * Loads a figure when the reader comes near it, or at once when the address names a state of it; then also goes there.
 */
export function whenNear(id: string, load: () => Promise<unknown>): void {
  const element = document.querySelector(id);
  if (!element) return;
  if (location.hash.startsWith(`#${id}?`)) {
    void load();
    element.scrollIntoView();
    return;
  }
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      void load();
    },
    { rootMargin: '600px' },
  );
  near.observe(element);
}
