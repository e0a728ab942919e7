import type { InputHTMLAttributes, ReactNode } from 'react';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line to write in, under its label. */
export const TextField = ({ label, onChange, ...input }: Props): ReactNode => (
  <label className="field">
    {label}
    <input className="input" {...input} onChange={({ target }) => onChange(target.value)} />
  </label>
);
