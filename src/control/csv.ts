/** The rows of a CSV text: commas, quotes that are doubled inside quotes, lines that end in \n or \r\n; empty lines left out. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endRow = (): void => {
    row.push(cell);
    if (row.some((one) => one !== '')) rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const unit = text[at]!;
    if (quoted) {
      if (unit !== '"') cell += unit;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (unit === '"' && cell === '') quoted = true;
    else if (unit === ',') {
      row.push(cell);
      cell = '';
    } else if (unit === '\n') endRow();
    else if (unit !== '\r') cell += unit;
  }
  endRow();
  return rows;
}
