package org.convocatoria.submission.contribution.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.attachment.Attaching;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Adds the files of a form to a contribution. */
@Component
class Filing {

  private final Attaching attaching;
  private final Forms forms;

  Filing(Attaching attaching, Forms forms) {
    this.attaching = attaching;
    this.forms = forms;
  }

  /** Adds the file, and fails where it is not taken. */
  void add(String folio, String clave, MultipartFile file) {
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      attaching.attach(folio, clave, name == null ? "" : name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the files that were chosen, if any were, and says what became of each. */
  List<AddedAttachment> tryToAdd(String folio, String clave, @Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream()
            .filter(file -> !nameless(file))
            .map(file -> tryToAdd(folio, clave, file))
            .toList();
  }

  private AddedAttachment tryToAdd(String folio, String clave, MultipartFile file) {
    String name = String.valueOf(file.getOriginalFilename());
    try {
      add(folio, clave, file);
      return new AddedAttachment(name, true, "");
    } catch (RuntimeException e) {
      return new AddedAttachment(name, false, forms.reason(e));
    }
  }

  /** A field in which no file was chosen is sent, too. */
  static boolean nameless(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isEmpty();
  }
}
