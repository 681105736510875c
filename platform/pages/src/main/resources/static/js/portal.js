// Small comforts; every page works without them.
const drawn = () => {
  for (const each of document.querySelectorAll(".js-only")) each.hidden = false;
};
drawn();
// Another script put a new main part into the page.
document.addEventListener("drawn", drawn);

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const lines = button.dataset.copy.split(" ").map((id) => {
    const value = document.getElementById(id);
    return `${value.previousElementSibling.textContent}: ${value.textContent}`;
  });
  await navigator.clipboard.writeText(lines.join("\n"));
  button.textContent = button.dataset.done;
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) window.print();
});

// A second press while the first is under way sends nothing.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    const button = form.querySelector("button");
    if (button.dataset.busy) button.textContent = button.dataset.busy;
  });
}
window.addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.querySelectorAll("form[data-once]")) delete form.dataset.sent;
});

// A question that depends on an earlier one is shown once that is answered so.
for (const question of document.querySelectorAll("[data-when]")) {
  const form = question.closest("form");
  const show = () => {
    const chosen = new FormData(form).getAll(question.dataset.when);
    const asked = question.dataset.is.split("\n").some((each) => chosen.includes(each));
    question.hidden = !asked;
    question.disabled = !asked;
  };
  form?.addEventListener("change", show);
  if (form) show();
}

// Mistakes are read out and reached first.
document.querySelector(".errors[autofocus]")?.focus();
