/** Choosing two runs to compare, and showing of a page of comparisons the one that its address names. */

const showPair = (): void => {
  const pairs = [...document.querySelectorAll<HTMLElement>('.pair')];
  const wanted = decodeURIComponent(window.location.hash.slice(1));
  const shown = pairs.find(({ id }) => id === wanted) ?? pairs[0];
  for (const pair of pairs) pair.hidden = pair !== shown;
  const candidate = document.querySelector<HTMLSelectElement>('#candidate');
  if (candidate !== null && shown !== undefined) candidate.value = shown.id;
};

const swapChosen = (base: HTMLSelectElement, candidate: HTMLSelectElement): void => {
  [base.selectedIndex, candidate.selectedIndex] = [candidate.selectedIndex, base.selectedIndex];
};

const startChooser = (): void => {
  const form = document.querySelector<HTMLFormElement>('#chooser');
  const base = form?.querySelector<HTMLSelectElement>('#base') ?? null;
  const candidate = form?.querySelector<HTMLSelectElement>('#candidate') ?? null;
  if (form === null || base === null || candidate === null) return;
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  const tellSame = (): void => {
    if (button !== null) button.disabled = base.selectedIndex === candidate.selectedIndex;
  };
  form.addEventListener('change', tellSame);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.location.href = `${base.value}#${encodeURIComponent(candidate.value)}`;
  });
  document.querySelector('#swap')?.addEventListener('click', () => {
    swapChosen(base, candidate);
    tellSame();
  });
  tellSame();
};

startChooser();
showPair();
window.addEventListener('hashchange', showPair);
