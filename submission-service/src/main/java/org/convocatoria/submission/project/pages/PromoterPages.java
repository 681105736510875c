package org.convocatoria.submission.project.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.project.ApplicationRequest;
import org.convocatoria.submission.project.Applying;
import org.convocatoria.submission.project.Promoting;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of a promoter's personal link: draft, acceptance, submission, result. */
@PublicPage
class PromoterPages {

  private static final String PAGE = "/p/{token}";
  private static final Set<String> DONE = Set.of("inicio", "borrador", "aceptacion", "archivo");

  private final PromoterPage page;
  private final Promoting promoting;
  private final Applying applying;
  private final KeptFiles files;
  private final Bodies bodies;
  private final Forms forms;

  PromoterPages(
      PromoterPage page,
      Promoting promoting,
      Applying applying,
      KeptFiles files,
      Bodies bodies,
      Forms forms) {
    this.page = page;
    this.promoting = promoting;
    this.applying = applying;
    this.files = files;
    this.bodies = bodies;
    this.forms = forms;
  }

  /** Leads back to the page from which a change came, in its language. */
  private record Way(String token, HttpServletRequest request, HttpServletResponse response) {

    String on(String done) {
      return "redirect:" + Language.of(request).prefix() + "/p/" + token + "?hecho=" + done;
    }
  }

  @Open
  @GetMapping(PAGE)
  String read(
      @PathVariable String token,
      @RequestParam(name = "hecho", defaultValue = "") String done,
      Model model) {
    return page.show(token, PromoterPage.Shown.after(DONE.contains(done) ? done : ""), model);
  }

  @Open
  @PostMapping(PAGE)
  String change(
      @PathVariable String token,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Way way = new Way(token, request, response);
    var draft = new Draft(ApplicationForm.sent(typed), chosen(sent));
    return saved(draft, way, model, PromoterPage.FILE, () -> way.on("borrador"));
  }

  @Open
  @PostMapping(PAGE + "/aceptacion")
  String accept(
      @PathVariable String token,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Way way = new Way(token, request, response);
    var draft = new Draft(ApplicationForm.sent(typed), chosen(sent));
    Form pressed = Form.sent(PromoterPage.ACCEPT, typed);
    // Who writes the draft accepts what was just stored.
    String read = draft.written() ? "" : pressed.value("sha256");
    return saved(
        draft,
        way,
        model,
        pressed,
        () -> {
          promoting.accept(token, read.isEmpty() ? null : read);
          return way.on("aceptacion");
        });
  }

  /** Shows the receipt at once, so that the clave is in no address and in no cookie. */
  @Open
  @PostMapping(PAGE + "/entrega")
  String submit(
      @PathVariable String token,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Way way = new Way(token, request, response);
    var draft = new Draft(ApplicationForm.sent(typed), chosen(sent));
    return saved(
        draft,
        way,
        model,
        Form.sent(PromoterPage.SUBMIT, typed),
        () -> {
          Receipt receipt = promoting.submit(token);
          return page.show(token, new PromoterPage.Shown(Form.blank(""), "", receipt), model);
        });
  }

  /** Without a chosen file this says that one is missing. */
  @Open
  @PostMapping(PAGE + "/archivos")
  String attach(
      @PathVariable String token,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Way way = new Way(token, request, response);
    var draft =
        new Draft(
            ApplicationForm.sent(typed),
            Objects.requireNonNullElse(sent, List.<MultipartFile>of()));
    return saved(draft, way, model, Form.sent(PromoterPage.FILE, typed), () -> way.on("archivo"));
  }

  @Open
  @PostMapping(PAGE + "/archivos/{file}/quitar")
  String detach(
      @PathVariable String token,
      @PathVariable("file") String file,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Way way = new Way(token, request, response);
    var draft = new Draft(ApplicationForm.sent(typed), chosen(sent));
    return saved(
        draft,
        way,
        model,
        Form.sent(PromoterPage.FILE, typed),
        () -> {
          promoting.detach(token, file);
          return way.on("borrador");
        });
  }

  @Open
  @GetMapping(PAGE + "/archivos/{file}")
  void download(
      @PathVariable String token, @PathVariable("file") String wanted, HttpServletResponse to)
      throws IOException {
    files.download(Promoting.file(promoting.byLink(token).application(), wanted)).sendTo(to);
  }

  /** The draft as it was sent by one of the buttons of its form. */
  private record Draft(Form form, List<MultipartFile> files) {

    /** False for the button of a promoter without the draft, or once it was submitted. */
    boolean written() {
      return form.typed().containsKey("title");
    }
  }

  /** Stores what was typed, then what was attached, then does what the button says. */
  private String saved(Draft draft, Way way, Model model, Form pressed, Supplier<String> action) {
    String token = way.token();
    Supplier<String> act =
        () -> {
          draft.files().forEach(each -> attach(token, each));
          return action.get();
        };
    return draft.written()
        ? done(
            draft.form(),
            way,
            () -> {
              change(token, draft.form());
              return done(pressed, way, act, model);
            },
            model)
        : done(pressed, way, act, model);
  }

  private void change(String token, Form form) {
    ApplicationRequest asked =
        bodies.read("application-changing", ApplicationForm.body(form), ApplicationRequest.class);
    applying.change(promoting.byLink(token), asked);
  }

  /** The files that were chosen: a browser sends a nameless one where none was. */
  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
    return sent == null
        ? List.of()
        : sent.stream()
            .filter(each -> !Objects.requireNonNullElse(each.getOriginalFilename(), "").isEmpty())
            .toList();
  }

  private void attach(String token, MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      promoting.attach(token, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String done(Form form, Way way, Supplier<String> action, Model model) {
    return forms.answer(
        form,
        way.response(),
        action,
        refused -> page.show(way.token(), PromoterPage.Shown.again(refused), model));
  }
}
