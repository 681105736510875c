package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Attachment;
import org.springframework.stereotype.Component;

/**
 * What of an agency's files may leave the institute. Where columns are reserved, tables go out
 * without them; of other files, and of tables that are laid out otherwise, nobody can tell what
 * they show, so these stay.
 */
@Component
class OpenFiles {

  private static final String TABLE = "text/csv";

  private final KeptFiles files;

  OpenFiles(KeptFiles files) {
    this.files = files;
  }

  /**
   * The files, new ones where columns had to go.
   *
   * @throws ProblemException for a column that no table has (422)
   */
  List<Attachment> of(List<Attachment> sent, List<String> reserved) throws IOException {
    if (reserved.isEmpty()) {
      return sent;
    }
    Set<String> sought = new LinkedHashSet<>(reserved);
    List<Attachment> opened = new ArrayList<>();
    try {
      for (Attachment each : sent) {
        if (each.type().equals(TABLE)) {
          without(each, reserved, sought).ifPresent(opened::add);
        }
      }
      if (!sought.isEmpty() && sent.stream().anyMatch(each -> each.type().equals(TABLE))) {
        throw ProblemException.invalid(
            "reserved", "datarequest.no-such-column", sought.iterator().next());
      }
      return opened;
    } catch (ProblemException | IOException e) {
      opened.forEach(files::drop);
      throw e;
    }
  }

  private Optional<Attachment> without(Attachment table, List<String> reserved, Set<String> sought)
      throws IOException {
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    try (InputStream content = files.open(table)) {
      sought.removeAll(ReservedColumns.without(content, reserved, left));
    }
    return ReservedColumns.areIn(left.toString(UTF_8), reserved)
        ? Optional.empty()
        : Optional.of(files.keep(table.name(), new ByteArrayInputStream(left.toByteArray())));
  }
}
