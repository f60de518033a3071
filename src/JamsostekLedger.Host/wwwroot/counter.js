// Asks the server what a form would come to while somebody types. Without this script a button asks for it.
(() => {
  const form = document.querySelector('form[data-expected]');
  const here = document.querySelector('[data-expected-here]');
  if (!form || !here)
    return;

  let waiting, asked;
  const differs = () => {
    const panel = here.querySelector('[data-differences]');
    for (const part of document.querySelectorAll('[data-when-differs]'))
      part.hidden = panel?.dataset.differences === '0' && !part.querySelector('select').value;
  };
  const strip = () => {
    const sum = here.querySelector('[data-figure=expected]')?.textContent;
    const foot = document.querySelector('[data-strip]');
    foot.hidden = !sum;
    foot.querySelector('[data-strip-sum]').textContent = sum ?? '';
  };

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    here.dataset.asking = 'yes';
    try {
      const answer = await fetch(form.dataset.expected, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal,
      });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        here.replaceChildren(...page.body.childNodes);
        differs();
        strip();
      }
    } catch (fault) {
      // Another letter was typed meanwhile, or the server is away: recording says so.
      if (fault.name === 'AbortError')
        return;
    }
    delete here.dataset.asking;
  }

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });
  for (const button of document.querySelectorAll('[data-without-script]'))
    button.hidden = true;
  differs();
})();
