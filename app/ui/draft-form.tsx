import { useSubmit } from "@remix-run/react";
import {
  type FormEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Draft, DraftForm as DraftFormCode } from "~/models/drafts.server";
import { formatInstant } from "~/ui/words/dates";
import { draftPhrases, draftWords } from "~/ui/words/drafts";
import styles from "./draft-form.module.css";
import {
  dropFromOutbox,
  type Fields,
  flushOutbox,
  keepOwn,
  type OutboxView,
  openOutbox,
  putInOutbox,
  viewOutbox,
  watchOutbox,
} from "./draft-outbox";
import { Button } from "./kit/button";
import { Dialog } from "./kit/dialog";
import { fieldId } from "./kit/error-summary";
import { Form, type FormProps } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { SaveState, type SaveStateKind } from "./kit/save-state";

export type DraftFormProps = Omit<FormProps, "formRef" | "quietErrors" | "onSubmit"> & {
  /** Which form this is a draft of, about which client and which row of theirs. */
  form: DraftFormCode;
  client_id?: string | null;
  subject_id?: string | null;
  /** From the loader (readDraft or newDraft). The fields' default values come from `draft.fields`; see firstValues. */
  draft: Draft;
  /** The line "saved 14:03" stays at the lower edge of the window: for forms longer than it. */
  isAnchored?: boolean;
};

/**
 * A form in which nothing typed is lost: what stands in it is saved on the server, sealed, a second after the last key
 * and at once when one leaves. It posts `draft_id`, so that the act it leads to finishes the draft. It is handed in only
 * once the draft is safe, so that neither a lock nor a broken line can take the page away with the text on it.
 */
export function DraftForm({
  form,
  client_id = null,
  subject_id = null,
  draft,
  isAnchored = true,
  hidden,
  children,
  ...rest
}: DraftFormProps) {
  const say = useSay();
  const language = useLanguage();
  const element = useRef<HTMLFormElement>(null);
  const line = useMemo(
    () => ({ id: draft.id, form, client_id, subject_id }),
    [draft.id, form, client_id, subject_id],
  );
  const view = useOutbox(line, draft);
  useAutosave(element, line.id);
  const submit = useSubmit();
  const isHandingIn = useRef(false);
  const handIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isHandingIn.current) return;
    isHandingIn.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const target = event.currentTarget;
    if (await flushOutbox(line.id)) submit((submitter as HTMLButtonElement | null) ?? target);
    isHandingIn.current = false;
  };
  const quietErrors = useMemo(
    () => Object.fromEntries(view.blackened.map((name) => [name, draftWords.resident_number])),
    [view.blackened],
  );
  const isContinued = draft.saved_at !== null;
  return (
    <Form
      {...rest}
      formRef={element}
      hidden={{ ...hidden, draft_id: draft.id }}
      quietErrors={quietErrors}
      onSubmit={handIn}
      data-draft=""
    >
      {isContinued && draft.saved_at && (
        <div className={styles.continued}>
          <span>{say(draftPhrases.continued, { time: formatInstant(draft.saved_at, language) })}</span>
          <Dialog trigger={draftWords.begin_anew} triggerLook="plain" title={draftWords.begin_anew_title}>
            <p>{say(draftWords.begin_anew_lead)}</p>
            <Button look="danger" onPress={() => discard(draft.id, client_id)}>
              {draftWords.begin_anew}
            </Button>
          </Dialog>
        </div>
      )}
      {children}
      <Trouble view={view} line={line} element={element} />
      <SaveState state={kinds[view.state]} at={view.saved_at} isAnchored={isAnchored} />
    </Form>
  );
}

/** The first value of every field of a draft: what a form shows where it has no more than one. */
export function firstValues(draft: Draft): Record<string, string> {
  return Object.fromEntries(Object.entries(draft.fields).map(([name, values]) => [name, values[0] ?? ""]));
}

const kinds: Record<OutboxView["state"], SaveStateKind> = {
  empty: "empty",
  unsaved: "unsaved",
  saved: "saved",
  offline: "offline",
  locked: "locked",
  signed_out: "locked",
  conflict: "conflict",
  refused: "refused",
};

function useOutbox(line: Parameters<typeof openOutbox>[0], draft: Draft): OutboxView {
  const first = useMemo<OutboxView>(
    () => ({
      state: draft.saved_at ? "saved" : "empty",
      saved_at: draft.saved_at,
      blackened: [],
      conflict: null,
    }),
    [draft.saved_at],
  );
  const watch = useCallback(
    (listener: () => void) => {
      openOutbox(line, draft.version, draft.saved_at);
      return watchOutbox(line.id, listener);
    },
    [line, draft.version, draft.saved_at],
  );
  return useSyncExternalStore(
    watch,
    () => viewOutbox(line.id) ?? first,
    () => first,
  );
}

/**
 * Compares what stands in the form with what was sent last, whenever somebody did something: some controls change
 * without an input event. Nothing counts as typed before the first key or press, so that opening a page makes no draft.
 */
function useAutosave(element: React.RefObject<HTMLFormElement>, id: string) {
  useEffect(() => {
    const form = element.current;
    if (!form) return;
    let last: string | null = null;
    let later = 0;
    const begin = () => {
      last ??= JSON.stringify(fieldsOf(form));
    };
    const compare = () => {
      if (last === null) return;
      const fields = fieldsOf(form);
      const now = JSON.stringify(fields);
      if (now === last) return;
      last = now;
      putInOutbox(id, fields);
    };
    // Never inside the event itself: it reaches us before React, and a render in between would put the old text back.
    const soon = () => {
      window.clearTimeout(later);
      later = window.setTimeout(compare);
    };
    const leave = () => {
      compare();
      void flushOutbox(id);
    };
    const hide = () => document.visibilityState === "hidden" && leave();
    // In the capture phase: before the key or press has changed anything.
    document.addEventListener("keydown", begin, { capture: true });
    document.addEventListener("pointerdown", begin, { capture: true });
    form.addEventListener("beforeinput", begin, { capture: true });
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    form.addEventListener("focusout", leave);
    document.addEventListener("click", soon);
    document.addEventListener("keyup", soon);
    document.addEventListener("visibilitychange", hide, { capture: true });
    window.addEventListener("pagehide", compare, { capture: true });
    return () => {
      compare();
      window.clearTimeout(later);
      document.removeEventListener("keydown", begin, { capture: true });
      document.removeEventListener("pointerdown", begin, { capture: true });
      form.removeEventListener("beforeinput", begin, { capture: true });
      form.removeEventListener("input", soon);
      form.removeEventListener("change", soon);
      form.removeEventListener("focusout", leave);
      document.removeEventListener("click", soon);
      document.removeEventListener("keyup", soon);
      document.removeEventListener("visibilitychange", hide, { capture: true });
      window.removeEventListener("pagehide", compare, { capture: true });
    };
  }, [element, id]);
}

function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "" && name !== "draft_id") fields.push([name, value]);
  }
  return fields;
}

function Trouble({
  view,
  line,
  element,
}: {
  view: OutboxView;
  line: { id: string };
  element: React.RefObject<HTMLFormElement>;
}) {
  const say = useSay();
  if (view.state === "refused")
    return (
      <Notice tone="danger" isNew title={draftWords.refused_title}>
        {say(draftWords.refused_lead)}
      </Notice>
    );
  if (view.state === "signed_out")
    return (
      <Notice tone="caution" isNew title={draftWords.signed_out_title}>
        <p>{say(draftWords.signed_out_lead)}</p>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {say(draftWords.sign_in_again)}
        </a>
      </Notice>
    );
  if (view.state === "conflict" && view.conflict)
    return <OtherText draft={view.conflict} id={line.id} element={element} />;
  return null;
}

/** The same draft went on in two windows: both texts in sight, and three ways on, none of which loses one unasked. */
function OtherText({
  draft,
  id,
  element,
}: {
  draft: Draft;
  id: string;
  element: React.RefObject<HTMLFormElement>;
}) {
  const say = useSay();
  const [others, setOthers] = useState<{ name: string; label: string; theirs: string }[]>([]);
  useEffect(() => setOthers(element.current ? otherTexts(element.current, draft) : []), [draft, element]);
  const keep = () => element.current && keepOwn(id, fieldsOf(element.current));
  const keepBoth = () => {
    for (const { name, theirs } of others) if (element.current) append(element.current, name, theirs);
    keep();
  };
  return (
    <Notice tone="caution" isNew title={draftWords.conflict_title}>
      <p>{say(draftWords.conflict_lead)}</p>
      {others.map(({ name, label, theirs }) => (
        <details key={name} open className={styles.other}>
          <summary>
            {label}: {say(draftWords.other_text)}
          </summary>
          <div className={styles.text}>{theirs || say(draftWords.nothing_written)}</div>
        </details>
      ))}
      <div className={styles.ways}>
        <Button onPress={keepBoth}>{draftWords.keep_both}</Button>
        <Button onPress={keep}>{draftWords.keep_mine}</Button>
        <Button
          onPress={() => {
            dropFromOutbox(id);
            window.location.reload();
          }}
        >
          {draftWords.take_theirs}
        </Button>
      </div>
    </Notice>
  );
}

function otherTexts(form: HTMLFormElement, draft: Draft) {
  const own = new FormData(form);
  return Object.entries(draft.fields).flatMap(([name, [theirs = ""]]) => {
    const label = form.querySelector(`[id="${fieldId(name)}"] label`)?.textContent;
    return label && own.get(name) !== theirs ? [{ name, label, theirs }] : [];
  });
}

/** Writes into a text area as a person would, so that React hears of it. */
function append(form: HTMLFormElement, name: string, text: string) {
  const area = form.elements.namedItem(name);
  if (!(area instanceof HTMLTextAreaElement) || text.trim() === "" || area.value.includes(text)) return;
  const whole = area.value.trim() === "" ? text : `${area.value}\n\n${text}`;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, whole);
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

async function discard(id: string, client_id: string | null) {
  const body = new FormData();
  body.set("client_id", client_id ?? "");
  await fetch(`/drafts/${id}/removal`, { method: "POST", body });
  dropFromOutbox(id);
  window.location.reload();
}
