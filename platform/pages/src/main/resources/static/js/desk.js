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
