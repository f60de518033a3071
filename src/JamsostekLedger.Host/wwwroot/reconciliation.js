// Adds up what is ticked on both sides while somebody ticks. Without this script a button asks the server for it.
(() => {
  const form = document.querySelector('[data-breaks-form]');
  const told = form?.querySelector('[data-selection]');
  if (!told)
    return;

  const english = document.documentElement.lang === 'en';
  const count = new Intl.NumberFormat(english ? 'en-US' : 'id-ID');
  const money = told.querySelector('[data-selected-left]').textContent.includes('Rp')
    ? amount => `${amount < 0 ? '-' : ''}Rp${count.format(amount < 0 ? -amount : amount)}`
    : amount => count.format(amount);
  const boxes = [...form.querySelectorAll('input[name=select]')];

  const add = () => {
    let [left, right, ticked] = [0n, 0n, 0];
    for (const box of boxes.filter(box => box.checked)) {
      const row = box.closest('tr');
      left += BigInt(row.dataset.left);
      right += BigInt(row.dataset.right);
      ticked++;
    }
    told.dataset.left = left;
    told.dataset.right = right;
    told.querySelector('[data-selected-count]').textContent = count.format(ticked);
    told.querySelector('[data-selected-left]').textContent = money(left);
    told.querySelector('[data-selected-right]').textContent = money(right);
    told.querySelector('[data-selected-difference]').textContent = money(left - right);
  };

  form.addEventListener('change', add);
  form.addEventListener('keydown', event => {
    const at = boxes.indexOf(event.target);
    if (at < 0)
      return;
    const next = { ArrowDown: boxes[at + 1], ArrowUp: boxes[at - 1] }[event.key];
    if (next) {
      next.focus();
      event.preventDefault();
    }
    // What the ledger has of the row, or the page that records it; the explanation; who looks into it.
    const keys = { b: 'a[data-accept], td a.code', j: '[name=explanation]', p: '[name=to]' };
    const wanted = !event.ctrlKey && !event.altKey && !event.metaKey && keys[event.key.toLowerCase()];
    const found = wanted && (event.key.toLowerCase() === 'b' ? event.target.closest('tr') : form).querySelector(wanted);
    if (found) {
      if (found.matches('a'))
        found.click();
      else
        found.focus();
      event.preventDefault();
    }
    if (event.key === 'Enter') {
      const details = event.target.closest('tr').querySelector('details');
      details.open = !details.open;
      event.preventDefault();
    }
  });
  for (const button of form.querySelectorAll('[data-without-script]'))
    button.hidden = true;
  add();
})();
