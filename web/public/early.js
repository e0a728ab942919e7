// Runs before the first paint: the theme and the language that were chosen last, so that nothing flashes.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('sitrep.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('sitrep.language');
    if (asked === 'ar') {
      root.lang = 'ar';
      root.dir = 'rtl';
    }
  } catch {
    // Storage may be forbidden; the defaults hold.
  }
})();
