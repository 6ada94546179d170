/* "复制引用": title, text and address of a provision; "复制正文": a letter. Without JavaScript the buttons stay hidden. */

function citation(button) {
  const text = document.querySelector("[data-copy-text]");
  const body = text ? Array.from(text.querySelectorAll("p"), (line) => line.textContent.trim()) : [];
  if (!button.dataset.copy) return body.join("\n"); // a letter goes to somebody else: its text and nothing of ours
  return [button.dataset.copy, ...body, location.origin + location.pathname].join("\n");
}

function select(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.setAttribute("aria-label", "请长按或按复制键复制");
  return field;
}

async function copy(button) {
  const text = citation(button);
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "已复制";
  } catch {
    const field = button.parentElement.querySelector("textarea") || select(text);
    button.after(field);
    field.select();
    button.textContent = "没有权限，请手动复制下面的文字";
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
