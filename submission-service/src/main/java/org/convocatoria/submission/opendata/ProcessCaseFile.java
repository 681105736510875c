package org.convocatoria.submission.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.casefile.Archive;
import org.convocatoria.submission.casefile.CaseSheet;
import org.convocatoria.submission.casefile.Gathering;
import org.convocatoria.submission.casefile.Sheets;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the case file of a whole process, of what anybody may read: sheet after sheet, with a
 * hundred contributions on each, so that its size does not matter.
 */
@Service
class ProcessCaseFile {

  private static final int ON_A_SHEET = 100;

  private final Registry registry;
  private final Gathering gathering;
  private final ProcessSheets process;
  private final PublishedFiles files;
  private final Sheets sheets;
  private final JsonMapper json;

  ProcessCaseFile(
      Registry registry,
      Gathering gathering,
      ProcessSheets process,
      PublishedFiles files,
      Sheets sheets,
      JsonMapper json) {
    this.registry = registry;
    this.gathering = gathering;
    this.process = process;
    this.files = files;
    this.sheets = sheets;
    this.json = json;
  }

  /** Writes it as of this moment. */
  void write(Call call, Instant now, OutputStream out) throws IOException {
    try (Archive archive = new Archive(out, now);
        CaseIndex index = new CaseIndex(call, sheets, json)) {
      contributions(call, archive, index);
      index.write(archive);
      tables(call, archive);
      process.write(call, now, index, archive);
      archive.finish();
    }
  }

  private void contributions(Call call, Archive archive, CaseIndex index) throws IOException {
    ContributionQuery query = ContributionQuery.ofRegistry(null, null, null, null, null);
    for (List<Contribution> page : registry.pages(call.id(), query, ON_A_SHEET)) {
      sheet(call, page, archive, index);
    }
  }

  private void sheet(Call call, List<Contribution> page, Archive archive, CaseIndex index)
      throws IOException {
    String name = index.nextSheet(page);
    List<CaseSheet> told = new ArrayList<>();
    for (Contribution each : page) {
      told.add(gathering.ofPublic(each, archive));
    }
    archive.add(
        name + ".jsonl",
        out -> {
          for (CaseSheet each : told) {
            out.write(json.writeValueAsBytes(each.json(OpenRow.object(each.contribution()))));
            out.write("\n".getBytes(UTF_8));
          }
        });
    Map<String, Object> model = Map.of("sheets", told);
    archive.add(name + ".html", out -> sheets.write("aportaciones", call, model, out));
  }

  /** The tables of the open data as they are. */
  private void tables(Call call, Archive archive) throws IOException {
    for (OpenFile table : files.current().tables(call.id())) {
      String name = table.path().substring(table.path().indexOf('/') + 1);
      try (InputStream content = files.open(table)) {
        archive.add("datos/" + name, content::transferTo);
      }
    }
  }
}
