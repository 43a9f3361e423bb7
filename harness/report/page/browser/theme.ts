/** Light or dark: as the system says, until the reader chooses. The first script of a page. */

const themeKey = 'memtrace-theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/** Called after the colours have changed. */
const onThemeChange: (() => void)[] = [];

const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? systemDark.matches : theme === 'dark';
};

/** A page opened from disk may have no storage: the choice then lasts as long as the page. */
const remembered = (): string | null => {
  try {
    return window.localStorage.getItem(themeKey);
  } catch {
    return null;
  }
};

const remember = (theme: string): void => {
  try {
    window.localStorage.setItem(themeKey, theme);
  } catch {
    // See remembered().
  }
};

const startTheme = (): void => {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  if (button === null) return;
  const show = (): void => {
    button.setAttribute('aria-pressed', String(isDark()));
    for (const changed of onThemeChange) changed();
  };
  const kept = remembered();
  if (kept === 'dark' || kept === 'light') document.documentElement.dataset['theme'] = kept;
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = next;
    remember(next);
    show();
  });
  systemDark.addEventListener('change', show);
  show();
};

document.documentElement.classList.add('scripted');
startTheme();
