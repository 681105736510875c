package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What only the owner of a folio may do: add a file, withdraw. */
@PublicPage
class OwnerPages {

  private final Ownership ownership;
  private final Filing filing;
  private final FolioView view;
  private final Acuses acuses;
  private final Forms forms;

  OwnerPages(Ownership ownership, Filing filing, FolioView view, Acuses acuses, Forms forms) {
    this.ownership = ownership;
    this.filing = filing;
    this.view = view;
    this.acuses = acuses;
    this.forms = forms;
  }

  @Open
  @GetMapping("/folio/{folio}/retirar")
  String askToWithdraw(
      @PathVariable("folio") String folio, HttpServletRequest request, Model model) {
    return KeptFolio.of(request, folio)
        .map(own -> ask(ownership.own(own.folio(), own.clave()), model))
        .orElseGet(() -> KeptFolio.page(request, folio));
  }

  @Open
  @PostMapping("/folio/{folio}/retirar")
  String withdraw(
      @PathVariable("folio") String folio,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      return KeptFolio.page(request, folio);
    }
    KeptFolio own = kept.get();
    return forms.answer(
        Form.sent(Form.blank(""), typed),
        response,
        () -> {
          ownership.withdraw(own.folio(), own.clave());
          return KeptFolio.page(request, folio);
        },
        again -> {
          Contribution contribution = ownership.own(own.folio(), own.clave());
          return again.wrong() ? owned(contribution, again, model) : ask(contribution, model);
        });
  }

  @Open
  @PostMapping("/folio/{folio}/archivos")
  String attach(
      @PathVariable("folio") String folio,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FolioView.files(), typed);
    return form.value("clave").isEmpty()
        ? addOnFoliosPage(folio, form, files, request, response, model)
        : addOnAcuse(folio, form, files, request, response, model);
  }

  @Open
  @PostMapping("/folio/{folio}/cerrar")
  String close(
      @PathVariable("folio") String folio,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return forms.answer(
        Form.sent(Form.blank(""), typed),
        response,
        () -> {
          KeptFolio.forget(response);
          return "redirect:" + Language.of(request).prefix() + "/folio";
        },
        _ -> KeptFolio.page(request, folio));
  }

  private String addOnFoliosPage(
      String folio,
      Form form,
      @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      return KeptFolio.page(request, folio);
    }
    KeptFolio own = kept.get();
    return forms.answer(
        form,
        response,
        () -> {
          for (MultipartFile file : chosen(files)) {
            filing.add(own.folio(), own.clave(), file);
          }
          return KeptFolio.page(request, folio) + "?archivo=guardado";
        },
        again -> owned(ownership.own(own.folio(), own.clave()), again, model));
  }

  /** The acuse shows folio and clave itself, so its form works where a browser keeps nothing. */
  private String addOnAcuse(
      String folio,
      Form form,
      @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String clave = form.value("clave");
    if (request.getHeader(DoorHeaders.WAIT) != null) {
      return KeptFolio.page(request, folio);
    }
    try {
      String own = ownership.own(folio, clave).folio();
      List<AddedAttachment> added =
          form.onlyShown() ? List.of() : filing.tryToAdd(own, clave, files);
      return acuses.show(own, clave, added, response, model);
    } catch (UnknownFolioException e) {
      response.setHeader(DoorHeaders.WRONG_CLAVE, "1");
      throw e;
    }
  }

  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
    if (files == null || files.stream().allMatch(Filing::nameless)) {
      throw ProblemException.invalid("file", "attachment.choose");
    }
    return files.stream().filter(file -> !Filing.nameless(file)).toList();
  }

  private String owned(Contribution contribution, Form form, Model model) {
    return view.show(new Ownership.Seen(contribution, true), form, Optional.empty(), model);
  }

  private static String ask(Contribution contribution, Model model) {
    model.addAttribute("contribution", contribution);
    return "contribution/retirar";
  }
}
