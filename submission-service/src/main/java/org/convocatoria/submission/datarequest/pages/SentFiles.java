package org.convocatoria.submission.datarequest.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convocatoria.submission.datarequest.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form; a field that was left blank sends an empty one without a name. */
final class SentFiles {

  private SentFiles() {}

  static List<SentFile> of(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream().flatMap(each -> chosen(each).stream()).toList();
  }

  /** An empty file with a name was chosen, and is refused further on. */
  static Optional<SentFile> chosen(@Nullable MultipartFile file) {
    return Optional.ofNullable(file)
        .filter(each -> !each.isEmpty() || !name(each).isEmpty())
        .map(SentFiles::of);
  }

  private static SentFile of(MultipartFile file) {
    return new SentFile(name(file), file::getInputStream);
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
