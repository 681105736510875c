// Comforts of the desk; every page works without them.

// Mistakes are read out and reached first.
document.querySelector(".errors[autofocus]")?.focus();

// The menu's counts come after the page, from the gateway.
const counts = document.body.dataset.counts;
if (counts) {
  fetch(counts, { headers: { Accept: "text/html" } })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((html) => {
      const told = new DOMParser().parseFromString(html, "text/html");
      for (const each of told.querySelectorAll("[data-of]")) {
        for (const place of document.querySelectorAll(`[data-count="${each.dataset.of}"]`)) {
          place.textContent = each.textContent;
          place.hidden = false;
        }
      }
    })
    .catch(() => {});
}

// A part of the page that others change is asked for again while the page is looked at.
setInterval(() => {
  const part = document.querySelector("[data-part]");
  if (!part || document.hidden) return;
  fetch(part.dataset.part, { headers: { Accept: "text/html" } })
    .then((answer) => (answer.ok && !answer.redirected ? answer.text() : Promise.reject()))
    .then((html) => {
      const told = new DOMParser().parseFromString(html, "text/html").body;
      if (part.textContent.trim() !== told.textContent.trim()) part.replaceChildren(...told.childNodes);
    })
    .catch(() => {});
}, 30000);

// What is selected in a text that can be quoted is put into the field for its quote.
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const passage = selection.toString().trim();
  if (!passage) return;
  const from = selection.anchorNode?.parentElement?.closest("[data-quotes]");
  const to = selection.focusNode?.parentElement?.closest("[data-quotes]");
  if (!from || from !== to) return;
  const field = document.getElementById(from.dataset.quotes);
  field.value = passage;
  field.closest("details").open = true;
});

// Another text is read beside a list without loading the page again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!("panes" in form.dataset) || form.dataset.plain || button?.name !== "mostrar") return;
  event.preventDefault();
  fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)), headers: { Accept: "text/html" } })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject()))
    .then((html) => {
      const shown = new DOMParser().parseFromString(html, "text/html");
      document.getElementById("lectura").replaceWith(shown.getElementById("lectura"));
      form.elements.ver.value = button.value;
      for (const each of form.querySelectorAll(".to-answer")) {
        const isRead = each.contains(button);
        each.classList.toggle("chosen", isRead);
        const link = each.querySelector("[name=mostrar]");
        if (isRead) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    })
    .catch(() => {
      form.dataset.plain = "1";
      form.requestSubmit(button);
    });
});

// A list of people counts by capacity whom it has so far.
const picker = document.querySelector("form[data-picker]");
picker?.addEventListener("change", () => {
  const chosen = [...picker.querySelectorAll("input[name=invitees]:checked")].map(
    (box) => picker.elements[`capacity.${box.value}`].value,
  );
  for (const place of picker.querySelectorAll("[data-chosen]")) {
    const of = place.dataset.chosen;
    place.textContent = of ? chosen.filter((each) => each === of).length : chosen.length;
  }
});

// Lists with a reading pane: their keys, and the main part of the page replaced in place. Without
// this, every step is a page of its own.
{
  const main = () => document.getElementById("contenido");
  const find = (what) => main().querySelector(what);
  const items = () => [...main().querySelectorAll(".split-list [data-item]")];
  const said = document.createElement("p");
  said.className = "hidden";
  said.setAttribute("role", "status");
  document.body.append(said);
  let busy = false;

  // What is chosen in the list stays so while one reads on.
  const chosen = () => [...main().querySelectorAll(".split-list [name=elegidas]:checked")].map((each) => each.value);

  const ready = () => {
    for (const each of main().querySelectorAll("[data-keys]")) each.hidden = off();
    count();
  };
  const count = () => {
    const bar = find("[data-picked]");
    if (!bar) return;
    const text = bar.querySelector("[data-picked-text]");
    bar.dataset.plain ??= text.textContent;
    const many = chosen().length;
    text.textContent = many ? `${many} ${bar.dataset.picked}: ${bar.dataset.plain}` : bar.dataset.plain;
  };

  const put = (told, keep) => {
    const next = document.adoptNode(told.getElementById("contenido"));
    const scrolled = find(".split-list")?.scrollTop ?? 0;
    main().replaceWith(next);
    document.title = told.title;
    document.querySelector(".top .switch, .top .switch-form")?.replaceWith(document.adoptNode(told.querySelector(".top .switch-form, .top .switch")));
    for (const each of next.querySelectorAll(".split-list [name=elegidas]")) each.checked ||= keep.includes(each.value);
    if (find(".split-list")) find(".split-list").scrollTop = scrolled;
    ready();
    const errors = find(".errors");
    const to = errors ?? find(".split-list [aria-current]") ?? items()[0] ?? next;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
    if (to.closest(".split-list") && scrollY > find(".split").offsetTop) scrollTo(0, find(".split").offsetTop);
    if (getComputedStyle(to).display === "none" || !to.offsetParent) find(".split-read")?.scrollIntoView();
    said.textContent = [find(".done")?.textContent, errors ? "" : find(".split-read h2")?.textContent].filter(Boolean).join(" ").trim();
  };

  // Keys do nothing until the next item is there, so that none decides on another than was meant.
  const wait = (now) => {
    busy = now;
    if (now) find(".split")?.setAttribute("aria-busy", "true");
    else find(".split")?.removeAttribute("aria-busy");
  };

  // Where the answer is another kind of page, such as that of signing in, the browser opens it.
  const go = async (address, asked, otherwise, remember, keep) => {
    if (busy) return;
    wait(true);
    try {
      const answer = await fetch(address, { ...asked, headers: { Accept: "text/html" } });
      const told = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!told.querySelector("#contenido .split.live")) return answer.redirected ? location.assign(answer.url) : otherwise();
      if (remember && (answer.redirected || !asked.method)) history.pushState({}, "", answer.url);
      put(told, keep);
    } catch {
      otherwise();
    } finally {
      wait(false);
    }
  };
  const open = (link) => go(link.href, {}, () => location.assign(link.href), true, chosen());

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".split.live [data-item]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.closest(".split.live") || form.method !== "post") return;
    event.preventDefault();
    const action = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const otherwise = () => {
      form.action = action;
      form.submit();
    };
    go(action, { method: "POST", body }, otherwise, true, form.id === "varias" ? [] : chosen());
  });
  document.addEventListener("change", (event) => {
    if (event.target.name === "elegidas") count();
    if (event.target.matches("[data-keys-off]")) {
      localStorage.setItem("teclas", event.target.checked ? "no" : "");
      ready();
    }
  });
  addEventListener("popstate", () => {
    if (find(".split.live")) go(location.href, {}, () => location.reload(), false, chosen());
  });

  // The keys can be switched off for good: single letters get in the way of speech input.
  const off = () => localStorage.getItem("teclas") === "no";
  const help = () => {
    const window = find("#teclas");
    if (!window) return false;
    window.querySelector("[data-keys-off]").checked = off();
    window.showModal();
    return true;
  };
  const step = (by) => {
    const all = items();
    const at = all.findIndex((each) => each.hasAttribute("aria-current"));
    const to = at < 0 ? all[0] : (all[at + by] ?? (by > 0 ? find("[data-next]") : undefined));
    if (to) open(to);
    return Boolean(to);
  };
  const press = (what) => {
    const button = find(what);
    button?.click();
    return Boolean(button);
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const line = document.activeElement.closest(".split-list li") ?? find(".split-list [aria-current]")?.closest("li");
      line?.querySelector("[name=elegidas]")?.click();
      return Boolean(line);
    },
    e: () => press(".split-act [data-admit]"),
    "?": () => help(),
    "/": () => {
      const field = find("[data-search]") ?? document.getElementById("buscar-todo");
      field?.select();
      return Boolean(field);
    },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (event.target.closest?.("textarea, select, [contenteditable], dialog, input:not([type=checkbox], [type=radio])")) return;
    if (event.key !== "?" && (busy || off())) return;
    const digit = /^[1-9]$/.test(event.key);
    const done = digit ? press(`.split-act [data-digit="${event.key}"]`) : keys[event.key]?.();
    if (done) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-keys]")) help();
  });
  ready();
}
