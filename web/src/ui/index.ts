export { Button } from './button.tsx';
export { Figure } from './figure.tsx';
export { Icon } from './icon.tsx';
export { Page } from './page.tsx';
export { Panel } from './panel.tsx';
export { EmptyState, ErrorState, Loading } from './states.tsx';
export { type Column, Table } from './table.tsx';
export { Tag } from './tag.tsx';
export { TextField } from './text-field.tsx';
