package org.convocatoria.submission.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.table.SafeCsv;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes the registry as a file, page after page: it holds one page of it at a time. */
@Service
public class Exporting {

  private static final int PAGE = 500;

  private final Registry registry;
  private final JsonMapper json;

  Exporting(Registry registry, JsonMapper json) {
    this.registry = registry;
    this.json = json;
  }

  /** True for a file that can be written as of an earlier day. */
  public static boolean hasPast(OpenFile file) {
    return file.path().contains("/contributions.") && !file.format().equals("json");
  }

  /**
   * Writes what is public, the oldest first.
   *
   * @param call its id
   * @param format csv or jsonl
   * @param until only what was admitted before then; null for all
   */
  public void write(String call, String format, @Nullable Instant until, OutputStream out)
      throws IOException {
    if (format.equals("csv")) {
      try (SafeCsv.Rows rows = SafeCsv.to(out)) {
        rows.write(OpenRow.names());
        each(call, until, contribution -> rows.write(OpenRow.cells(contribution)));
      }
    } else {
      byte[] end = "\n".getBytes(UTF_8);
      each(
          call,
          until,
          contribution -> {
            out.write(json.writeValueAsBytes(OpenRow.object(contribution)));
            out.write(end);
          });
    }
  }

  /** A row that may fail to be written. */
  private interface Row {
    void write(Contribution contribution) throws IOException;
  }

  private void each(String call, @Nullable Instant until, Row row) throws IOException {
    ContributionQuery query =
        ContributionQuery.ofRegistry(null, null, null, null, null).admittedUntil(until);
    for (List<Contribution> page : registry.pages(call, query, PAGE)) {
      for (Contribution contribution : page) {
        row.write(contribution);
      }
    }
  }
}
