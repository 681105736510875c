package org.convocatoria.submission.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.acuse.Acknowledging;
import org.convocatoria.submission.acuse.Acuse;
import org.convocatoria.submission.acuse.PrintedAcuse;
import org.convocatoria.submission.acuse.Printing;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.convocatoria.submission.timeline.Stories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Copies everything that somebody gave, and its story, for the person to keep. */
@Service
public class Copying {

  private final Acknowledging acknowledging;
  private final Printing printing;
  private final Stories stories;
  private final KeptFiles kept;
  private final CopyIndex index;
  private final JsonMapper json;

  Copying(
      Acknowledging acknowledging,
      Printing printing,
      Stories stories,
      KeptFiles kept,
      CopyIndex index,
      JsonMapper json) {
    this.acknowledging = acknowledging;
    this.printing = printing;
    this.stories = stories;
    this.kept = kept;
    this.index = index;
    this.json = json;
  }

  /**
   * The copy of the contribution with this folio and clave.
   *
   * @throws UnknownFolioException alike for an unknown folio and for a clave that is not its own
   */
  public OwnersCopy of(String folio, @Nullable String clave, Locale language) {
    Acuse acuse = acknowledging.of(folio, clave, language);
    List<Attachment> attached = acuse.contribution().attachments();
    List<CopiedFile> files = new ArrayList<>();
    for (Attachment each : attached) {
      files.add(CopiedFile.of(each, files.size() + 1, kept.heldBack(each).orElse(null)));
    }
    CopiedContribution copied =
        CopiedContribution.of(acuse, stories.ofOwner(acuse.contribution()), files);
    PrintedAcuse printed = printing.print(acuse);
    return new OwnersCopy(
        copied.folio(),
        out -> write(new ZipCopy(out, acuse.issued()), acuse, copied, printed, attached));
  }

  private void write(
      ZipCopy zip,
      Acuse acuse,
      CopiedContribution copied,
      PrintedAcuse printed,
      List<Attachment> attached)
      throws IOException {
    zip.add("indice.html", index.write(acuse, copied).getBytes(UTF_8));
    zip.add("aportacion.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copied));
    zip.add(printed.name(), printed.pdf());
    for (int i = 0; i < attached.size(); i++) {
      String path = copied.files().get(i).path();
      if (path != null) {
        zip.add(path, kept.open(attached.get(i)));
      }
    }
    zip.finish();
  }
}
