import { expect, test } from "vitest";
import { renderWhole } from "~/entry.server";

// React 18 fills a view of 2,048 bytes with UTF-8. Where a Korean letter no longer fits, it sends the view with the
// bytes that were left over, as zeros; a browser shows them as U+FFFD in the middle of what somebody wrote.
test("no letter of a page is broken, wherever in the page it stands", async () => {
  const sentence = "어제 어머니 꿈을 꾸었는데 이번에는 웃고 계셨다고 하였다.";
  for (let shift = 0; shift < 12; shift++) {
    const page = await renderWhole(
      <div title={"x".repeat(shift)}>
        {Array.from({ length: 120 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
          <p key={at}>{sentence}</p>
        ))}
      </div>,
      undefined,
    );
    const html = page.toString("utf8");
    expect(page.includes(0)).toBe(false);
    expect(html).not.toContain("\uFFFD");
    expect(html.split(sentence)).toHaveLength(121);
  }
});
