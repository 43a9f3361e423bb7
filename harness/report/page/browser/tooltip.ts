/** What the pointer is over, in words; the same figures stand in the table behind the chart. */

const tooltip = document.createElement('div');
tooltip.className = 'tooltip';
tooltip.hidden = true;
tooltip.setAttribute('aria-hidden', 'true');
document.body.append(tooltip);

const tooltipLines = (value: unknown): HTMLElement[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, text]) => text !== 'null')
    .map(([name, text]) => {
      const line = document.createElement('div');
      const label = document.createElement('span');
      label.textContent = name.trim();
      line.append(label, String(text));
      return line;
    });
};

/** Vega's tooltip handler: `value` is null where there is nothing to say. */
const showTooltip = (
  _handler: unknown,
  event: MouseEvent,
  _item: unknown,
  value: unknown,
): void => {
  const lines = tooltipLines(value);
  tooltip.hidden = lines.length === 0;
  if (tooltip.hidden) return;
  tooltip.replaceChildren(...lines);
  const room = 12;
  const { offsetWidth, offsetHeight } = tooltip;
  const left = Math.min(event.clientX + room, window.innerWidth - offsetWidth - room);
  const below = event.clientY + room;
  const top =
    below + offsetHeight > window.innerHeight ? event.clientY - offsetHeight - room : below;
  tooltip.style.left = `${String(Math.max(room, left))}px`;
  tooltip.style.top = `${String(Math.max(room, top))}px`;
};
