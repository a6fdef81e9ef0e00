/**
 * A message to the user. `{name}` in a text is replaced by a value. The page docs/troubleshooting.md is generated from all
 * messages, so their ids and texts are in catalogs: one `messages.ts` for each folder.
 */
export interface Message {
  /** The words for what happened, and why, without a full stop at the end. */
  readonly text: string;
  /** The sentences that say what to do. */
  readonly fix?: string;
}

/** The names in braces in a text. An expression (`${{ … }}`) or a glob (`{a,b}`) in it isn't one. */
type Placeholder<T> = T extends `${string}{${infer Name}}${infer Rest}` ? OneWord<Name> | Placeholder<Rest> : never;
type OneWord<Name extends string> = Name extends `${string}${' ' | ',' | '{'}${string}` ? never : Name;

/** The values that a message needs, by the names that its text and its fix have in braces. */
export type Values<M extends Message> = Readonly<
  Record<Placeholder<M['text']> | Placeholder<M['fix']>, string | number>
>;

/** Declares a catalog, by id, and keeps the literal types of the texts, so that a missing value doesn't compile. */
export function catalog<const C extends Readonly<Record<string, Message>>>(messages: C): C {
  return messages;
}

/**
 * A text with its values. A value is taken as it is, also where it contains braces or `$`: whoever shows the result makes
 * it safe for the place where it is shown.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** A message as one text: what happened, and what to do. */
export function say<const M extends Message>(message: M, ...[values]: ValuesOf<M>): string {
  const given = values ?? {};
  const text = fill(message.text, given);
  return message.fix === undefined ? text : `${text}. ${fill(message.fix, given)}`;
}

/** The rest parameter that holds the values: none for a message without any. */
export type ValuesOf<M extends Message> = [keyof Values<M>] extends [never] ? [] : [values: Values<M>];
