package org.convocatoria.submission.attachment;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** Hands the files of contributions to the staff who may open them. */
@Service
public class Downloading {

  private final Registry registry;
  private final Files files;

  Downloading(Registry registry, Files files) {
    this.registry = registry;
    this.files = files;
  }

  /** A file on its way: the headers with which it is saved and never opened, and its bytes. */
  public record Download(long bytes, Map<String, String> headers, InputStream content) {}

  /**
   * The file with this id of this contribution.
   *
   * @throws ProblemException for a file that there is not (404)
   * @throws org.convocatoria.service.access.NotYourTableException for another table's file
   */
  public Download open(String folio, String id, Caller caller) {
    Contribution contribution = registry.find(folio).orElseThrow(Downloading::noSuchFile);
    caller.mustHaveOneOf(contribution.tables());
    Attachment attachment =
        contribution.attachments().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(Downloading::noSuchFile);
    return new Download(
        attachment.bytes(), headers(attachment.name()), files.open(attachment.id()));
  }

  private static Map<String, String> headers(String name) {
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return Map.of(
        HttpHeaders.CONTENT_TYPE,
        "application/octet-stream",
        HttpHeaders.CONTENT_DISPOSITION,
        disposition,
        "X-Content-Type-Options",
        "nosniff",
        "Content-Security-Policy",
        "sandbox; default-src 'none'");
  }

  private static ProblemException noSuchFile() {
    return ProblemException.notFound("attachment.unknown");
  }
}
