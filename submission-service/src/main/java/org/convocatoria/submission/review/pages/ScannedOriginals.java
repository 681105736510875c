package org.convocatoria.submission.review.pages;

import java.io.IOException;
import java.io.InputStream;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.attachment.Attaching;
import org.convocatoria.submission.contribution.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Adds the scanned original to what was taken down from it. */
@Component
class ScannedOriginals {

  /** The original was kept. */
  static final String KEPT = "kept";

  private final Attaching attaching;
  private final Forms forms;

  ScannedOriginals(Attaching attaching, Forms forms) {
    this.attaching = attaching;
    this.forms = forms;
  }

  /**
   * The outcome in a word or a sentence: empty where there was no file, {@link #KEPT}, or the
   * reason for which the contribution stands without it.
   */
  String keep(Receipt receipt, @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return "";
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      attaching.attach(receipt.folio(), receipt.clave(), name == null ? "" : name, content);
      return KEPT;
    } catch (IOException | RuntimeException e) {
      return forms.reason(e);
    }
  }
}
