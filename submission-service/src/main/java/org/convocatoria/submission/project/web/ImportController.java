package org.convocatoria.submission.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.project.ImportReport;
import org.convocatoria.submission.project.Importing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports lists of existing projects, as CSV or as a spreadsheet. */
@RestController
@RequestMapping("/api/staff/projects/import")
class ImportController {

  private static final int LARGEST = 10 * 1024 * 1024;

  private final Importing importing;
  private final MessageSource words;

  ImportController(Importing importing, MessageSource words) {
    this.importing = importing;
    this.words = words;
  }

  /** A rejected row with its reason. */
  record Rejected(int row, String column, String reason) {}

  /** The result of an import, with the address of the rejected rows if there are any. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Imported(String id, int accepted, List<Rejected> rejected, @Nullable String file) {}

  @Allowed("coordinator")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Imported form(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "call", required = false) @Nullable String call,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller,
      Locale language)
      throws IOException {
    if (file == null) {
      throw ProblemException.invalid("file", "project.file-missing");
    }
    return take(call, file.getBytes(), key, caller, language);
  }

  @Allowed("coordinator")
  @PostMapping
  Imported body(
      @RequestParam(name = "call", required = false) @Nullable String call,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request,
      Caller caller,
      Locale language)
      throws IOException {
    byte[] file = request.getInputStream().readNBytes(LARGEST + 1);
    if (file.length > LARGEST) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "attachment.too-large", 26);
    }
    return take(call, file, key, caller, language);
  }

  @Allowed("coordinator")
  @GetMapping("/{id}/rejected")
  void rejected(@PathVariable("id") String id, HttpServletResponse to) throws IOException {
    importing.rejected(id).sendTo(to);
  }

  private Imported take(
      @Nullable String call, byte[] file, @Nullable String key, Caller caller, Locale language) {
    ImportReport report =
        importing.take(
            call == null || call.isBlank() ? null : call,
            file,
            key == null ? null : IdempotencyKey.of(key),
            caller.name());
    return new Imported(
        report.id(),
        report.accepted(),
        report.rejected().stream()
            .map(each -> new Rejected(each.row(), each.column(), each.reason().in(language, words)))
            .toList(),
        report.file() == null ? null : "/api/staff/projects/import/" + report.id() + "/rejected");
  }
}
