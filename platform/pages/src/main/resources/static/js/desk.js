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
